using StreamRec.Core.Sql.Protection;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>
/// The process that queries: the program started again, with nothing but two pipes. It reads frames from standard input and writes frames to standard output; when standard input ends, the
/// server has gone, and so does it.
/// </summary>
public static class SqlWorkerProgram
{
    /// <summary>The word after the program's name that makes it such a process.</summary>
    public const string Verb = "sql-worker";

    private const int Done = 0;
    private const int BadStart = 2;

    /// <summary>Runs until the server goes.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        using var input = Console.OpenStandardInput();

        // Whatever the engine prints goes elsewhere: standard output belongs to the frames.
        using var output = ProcessEnd.TakeStandardOutput();
        var (kind, content) = SqlFrames.Read(input);
        if (kind != SqlFrameKind.Setup)
        {
            Console.Error.WriteLine($"{Verb} is started by the server only.");
            return BadStart;
        }

        var setup = SqlFrames.Message(content, SqlJson.Default.SqlSetup);
        using var desk = new WorkerDesk(setup, output);
        var thread = new Thread(desk.Work) { IsBackground = true, Name = "sql" };
        thread.Start();
        while (true)
        {
            (kind, content) = SqlFrames.Read(input);
            switch (kind)
            {
                case SqlFrameKind.Query:
                    desk.Take(SqlFrames.Message(content, SqlJson.Default.SqlOrder));
                    break;
                case SqlFrameKind.Cancel:
                    desk.Cancel();
                    break;
                default:
                    // A query may be running that would not hear of it.
                    ProcessEnd.Now(Done);
                    return Done;
            }
        }
    }
}
