// @ts-check
import { counterparts } from './real/counterparts.mjs';
import { installCounterparts } from './real/install/installCounterparts.mjs';
import { StepLog } from './real/install/StepLog.mjs';

const isComplete = await installCounterparts(counterparts, name =>
  StepLog.create(name),
);
if (!isComplete) process.exitCode = 1;
