import type { Caller, CommandName } from './commands.mjs';
export function invocation(name: CommandName, caller: Caller): string;
export function usageOf(name: CommandName, caller: Caller): string;
export function commandHelp(name: CommandName, caller: Caller): string;
export function generalHelp(caller: Caller): string;
