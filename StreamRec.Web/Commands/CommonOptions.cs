using System.CommandLine;

namespace StreamRec.Web.Commands;

/// <summary>The options that every verb takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> DataRoot { get; } = new("--data-root")
    {
        Description = "The folder in which snapshots and models are kept (setting StreamRec:DataRoot; default: data).",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document to standard output, everything else to standard error.",
        Recursive = true,
    };
}
