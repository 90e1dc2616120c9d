using StreamRec.Core.Sql.Worker;
using StreamRec.Web.Commands;

// A process of the server's own that queries; people never type it, and the command line's library would only make it start later.
return args is [SqlWorkerProgram.Verb] ? SqlWorkerProgram.Run() : await StreamRecCommands.RunAsync(args);
