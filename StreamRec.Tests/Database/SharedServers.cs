using StreamRec.Core.Database;
using StreamRec.Core.Storage;

namespace StreamRec.Tests.Database;

/// <summary>Servers of one group on a real PostgreSQL, as far as group and store go.</summary>
internal sealed class SharedServers(string connection) : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<IAsyncDisposable> opened = [];

    /// <summary>The connection string.</summary>
    public string Connection => connection;

    /// <summary>What no server needs.</summary>
    public DataRoot Root => new(folder.Path);

    /// <summary>One server more; the first to come is on duty.</summary>
    public async Task<ServerGroup> JoinAsync()
    {
        var options = new DatabaseOptions { Postgres = connection };
        var store = new DatabaseOnDemand(options, Root, TimeProvider.System);
        opened.Add(store);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        var group = ServerGroup.Join(options, store);
        opened.Add(group);
        return group;
    }

    /// <summary>A server that is on duty, and one that is not.</summary>
    public async Task<(ServerGroup OnDuty, ServerGroup Other)> JoinTwoAsync()
    {
        var first = await JoinAsync();
        await UntilOnDutyAsync(first);
        return (first, await JoinAsync());
    }

    /// <summary>Waits until a server is, or is not, on duty.</summary>
    public static async Task UntilOnDutyAsync(ServerGroup group, bool isOn = true)
    {
        var changed = new SemaphoreSlim(0);
        void Look(object? sender, EventArgs arguments) => changed.Release();
        group.DutyChanged += Look;
        while (group.IsOnDuty != isOn)
        {
            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }

        group.DutyChanged -= Look;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var each in Enumerable.Reverse(opened))
        {
            await each.DisposeAsync();
        }

        folder.Dispose();
    }
}
