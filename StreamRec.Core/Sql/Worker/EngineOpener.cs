using System.Collections.Concurrent;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Sql.Protection;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>
/// Opens engines ahead of their queries, on a thread of its own whose doors stay open: when it opens, the engine looks into the system's files for the memory there is. An engine opened here has no
/// threads yet; whoever takes it has them started, with no more rights than the taker's own.
/// </summary>
internal sealed class EngineOpener : IDisposable
{
    private readonly BlockingCollection<DuckDbDatabase> opened = new(boundedCapacity: 1);
    private readonly SqlSetup setup;

    /// <summary>Begins to open engines.</summary>
    public EngineOpener(SqlSetup setup)
    {
        this.setup = setup;
        new Thread(Work) { IsBackground = true, Name = "sql opener" }.Start();
    }

    /// <summary>Takes an engine.</summary>
    public DuckDbDatabase Take() => opened.Take();

    /// <inheritdoc />
    public void Dispose() => opened.Dispose();

    private void Work()
    {
        try
        {
            while (true)
            {
                opened.Add(DuckDbDatabase.OpenInMemory(new DuckDbOptions { Threads = 1, MemoryLimit = setup.MemoryBytes, TemporaryFolder = "" }));
            }
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine(failure.ToString());
            ProcessEnd.Now(1);
        }
    }
}
