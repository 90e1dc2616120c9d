using System.CommandLine;
using StreamRec.Core.Snapshots;

namespace StreamRec.Web.Commands;

/// <summary><c>snapshots [--use ID]</c>: what has been imported, and which of it is current.</summary>
internal static class SnapshotsCommand
{
    public static Command Create(CommonOptions common)
    {
        var use = new Option<string?>("--use") { Description = "Make this snapshot the current one again.", HelpName = "ID" };
        var command = new Command("snapshots", "Lists the snapshots, newest first, and makes one of them current again.") { use };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(new CommandContext(parsed, common), parsed.GetValue(use)), cancellation));
        return command;
    }

    private static int Run(CommandContext context, string? use)
    {
        var store = new SnapshotStore(context.Root);
        if (use is not null)
        {
            using var writing = context.Root.LockForWriting();
            store.MakeCurrent(use);
        }

        var current = store.CurrentId;
        var snapshots = store.List();
        context.Write(
            new { current, snapshots = snapshots.Select(each => new { each.Id, each.Created, each.IsSample, each.Titles, each.Ratings, each.Users }) },
            () => snapshots.Select(each => CommandContext.Text(
                $"{(each.Id == current ? "*" : " ")} {each.Id}  {each.Titles,9:N0} titles {each.Ratings,12:N0} ratings {each.Users,9:N0} users{(each.IsSample ? "  made-up sample data" : "")}")));
        return ExitCodes.Done;
    }
}
