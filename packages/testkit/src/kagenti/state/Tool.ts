import { ToolFunction } from '../seed/ToolFunction';
import { Workload } from './Workload';

/** A tool and what its MCP server offers. */
export interface Tool extends Workload {
  simulated: boolean;
  functions: ToolFunction[];
  unreachable: boolean;
}
