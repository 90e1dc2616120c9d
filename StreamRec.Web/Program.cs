using StreamRec.Web.Hosting;

await StreamRecApplication.Build(args).RunAsync();
