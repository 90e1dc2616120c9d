using System.Collections.Concurrent;
using StreamRec.Core.Sql.Protection;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>Answers one query after another on a thread that the system watches; only taking and cancelling come from another.</summary>
/// <param name="setup">Views, files and limits.</param>
/// <param name="output">Where answers go.</param>
internal sealed class WorkerDesk(SqlSetup setup, Stream output) : IDisposable
{
    // Uses every part once before the doors are closed, so that nothing has to be loaded afterwards.
    private const string WarmingQuery = "SELECT 1 AS a, 1.5::DOUBLE AS b, 'x' AS c, DATE '2000-01-01' AS d, [1] AS e, TIMESTAMP '2000-01-01' AS f, 1.5 AS g, true AS h, 1::FLOAT AS i";
    private const int WarmingSeconds = 60;

    private readonly BlockingCollection<SqlOrder> orders = [];
    private readonly EngineOpener opener = new(setup);
    private readonly Lock changing = new();
    private CancellationTokenSource running = new();

    /// <summary>Works until the process ends.</summary>
    public void Work()
    {
        try
        {
            var engine = new SqlEngine(setup, opener);
            Warm(engine);
            var protections = ProcessSeal.Close(setup);
            SqlFrames.Write(output, SqlFrameKind.Ready, new SqlReady(engine.Describe(), protections), SqlJson.Default.SqlReady);
            foreach (var order in orders.GetConsumingEnumerable())
            {
                ProcessLimits.AllowProcessorTime(order.ProcessorSeconds);
                engine.Answer(order, output, running.Token);
            }
        }
        catch (Exception failure)
        {
            // The last words of the process: the server keeps them.
            Console.Error.WriteLine(failure.ToString());
            ProcessEnd.Now(1);
        }
    }

    /// <summary>Takes a query; the one before has been answered.</summary>
    public void Take(SqlOrder order)
    {
        lock (changing)
        {
            running.Dispose();
            running = new CancellationTokenSource();
        }

        orders.Add(order);
    }

    /// <summary>Stops the query that is running.</summary>
    public void Cancel()
    {
        lock (changing)
        {
            running.Cancel();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        orders.Dispose();
        opener.Dispose();
        running.Dispose();
    }

    private static void Warm(SqlEngine engine)
    {
        engine.Answer(new SqlOrder(WarmingQuery, 1, 1_000, WarmingSeconds), Stream.Null, CancellationToken.None);
        engine.Answer(new SqlOrder("SELECT nothing", 1, 1_000, WarmingSeconds), Stream.Null, CancellationToken.None);
        engine.Describe();
    }
}
