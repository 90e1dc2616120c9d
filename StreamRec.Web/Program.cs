using StreamRec.Web.Commands;

return await StreamRecCommands.RunAsync(args);
