import { Route, Routes } from 'react-router-dom';
import { chatRouteRef } from '../routes/chatRouteRef';
import { AgentsPage } from './AgentsPage';
import { ChatPage } from './ChatPage';

/** What stands below the address of the agents. */
export function AgentPages() {
  return (
    <Routes>
      <Route path={chatRouteRef.path} element={<ChatPage />} />
      <Route path="*" element={<AgentsPage />} />
    </Routes>
  );
}
