import { act, screen, waitFor, within } from '@testing-library/react';
import { BoostApiError } from '../api/BoostApiError';
import { FakeBoostApi } from '../testing/FakeBoostApi';
import { renderChatPage } from '../testing/renderChatPage';

async function ask(message = 'Rome?') {
  const boostApi = new FakeBoostApi();
  const { user } = await renderChatPage(boostApi);
  await user.keyboard(`${message}{Enter}`);
  return { boostApi, user, chat: boostApi.chats[0] };
}

function conversation() {
  const name = 'Conversation with weather';
  return within(screen.getByRole('region', { name }));
}

describe('an answer on ChatPage', () => {
  it('sends the message to the agent that the address names', async () => {
    const { chat } = await ask('Rome?');

    expect(chat.request).toMatchObject({
      namespace: 'team1',
      name: 'weather',
      message: 'Rome?',
      sessionId: undefined,
    });
    expect(screen.getByText('Rome?')).toBeInTheDocument();
  });

  it('shows each word when it comes', async () => {
    const { chat } = await ask();
    expect(screen.getByText('Waiting for the answer…')).toBeInTheDocument();

    await act(async () => chat.says('It '));
    expect(screen.getByTestId('answer')).toHaveTextContent(/^It$/);
    await act(async () => chat.says('rains.'));
    expect(screen.getByTestId('answer')).toHaveTextContent(/^It rains\.$/);

    await act(async () => chat.concludes('completed', 'It rains.'));
    expect(screen.getByTestId('answer')).toHaveTextContent(/^It rains\.$/);
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('shows what the agent is doing until it answers', async () => {
    const { chat } = await ask();
    const event = { type: 'status', state: 'working', message: 'asking Rome' };

    await act(async () => chat.sends({ event }));
    expect(screen.getByText('asking Rome')).toBeInTheDocument();

    await act(async () => chat.says('Sunny.'));
    expect(screen.queryByText('asking Rome')).toBeNull();
  });

  it('shows an answer as text with its lines, never as HTML', async () => {
    const { chat } = await ask();
    const text = '<img src=x onerror="alert(1)">\n  indented';

    await act(async () => chat.concludes('completed', text));

    const answer = conversation().getByText(/onerror/);
    expect(answer.textContent).toBe(text);
    expect(answer).toHaveStyle({ whiteSpace: 'pre-wrap' });
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('goes on in the session of the first turn', async () => {
    const { boostApi, chat, user } = await ask();
    await act(async () => chat.concludes('input-required', 'Which city?'));
    expect(screen.getByText('weather asks back')).toBeInTheDocument();

    await user.keyboard('Rome{Enter}');

    expect(boostApi.chats[1].request).toMatchObject({
      message: 'Rome',
      sessionId: 'session-1',
    });
  });

  it('shows an answer that broke off as broken, with what had come', async () => {
    const { boostApi, chat, user } = await ask();
    await act(async () => chat.says('It '));
    const message = 'The connection was lost.';

    await act(async () =>
      chat.fail(BoostApiError.create({ message, isBrokenOff: true })),
    );

    expect(screen.getByText('The answer broke off')).toBeInTheDocument();
    expect(conversation().getByText(/may be incomplete/)).toBeInTheDocument();
    expect(screen.getByTestId('answer')).toHaveTextContent('It');

    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(boostApi.chats[1].request.message).toBe('Rome?');
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  });

  it('says that an agent did not take the message when the stream is empty', async () => {
    const { chat } = await ask();

    await act(async () => chat.end());

    expect(
      screen.getByText('weather did not take the message'),
    ).toBeInTheDocument();
  });

  it('names the missing permission when the user may not chat', async () => {
    const { chat } = await ask();
    const message =
      'You need the permission boost.kagenti.agent.chat. Ask whoever administers this portal for it.';

    await act(async () =>
      chat.fail(
        BoostApiError.create({ message, code: 'NOT_PERMITTED', status: 403 }),
      ),
    );

    expect(
      screen.getByText('You may not chat with weather'),
    ).toBeInTheDocument();
    expect(
      conversation().getByText(/permission boost\.kagenti\.agent\.chat/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  });

  it('aborts the answer on Stop and keeps what had come', async () => {
    const { chat, user } = await ask();
    await act(async () => chat.says('It '));

    await user.click(screen.getByRole('button', { name: 'Stop' }));

    expect(chat.request.signal.aborted).toBe(true);
    expect(screen.getByText('You stopped this answer')).toBeInTheDocument();
    expect(screen.getByTestId('answer')).toHaveTextContent('It');
  });

  it('aborts the answer when the page is left', async () => {
    const boostApi = new FakeBoostApi();
    const { user, unmount } = await renderChatPage(boostApi);
    await user.keyboard('Rome?{Enter}');
    expect(boostApi.chats[0].request.signal.aborted).toBe(false);

    unmount();

    expect(boostApi.chats[0].request.signal.aborted).toBe(true);
  });

  it('forgets everything for a new conversation', async () => {
    const { boostApi, chat, user } = await ask();
    await act(async () => chat.concludes('completed', 'Sunny.'));

    await user.click(screen.getByRole('button', { name: 'New conversation' }));
    expect(screen.queryByText('Sunny.')).toBeNull();
    await user.keyboard('Oslo?{Enter}');

    expect(boostApi.chats[1].request.sessionId).toBeUndefined();
  });

  it('sends nothing to an address that names no agent', async () => {
    await renderChatPage(new FakeBoostApi(), 'team1/Not_A_Name');

    await waitFor(() =>
      expect(
        screen.getByText('This address names no agent'),
      ).toBeInTheDocument(),
    );
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
