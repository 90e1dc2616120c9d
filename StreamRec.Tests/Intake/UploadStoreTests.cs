using System.Text;
using StreamRec.Core.Intake;
using StreamRec.Core.Storage;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Intake;

public sealed class UploadStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();
    private readonly UploadOptions options = new() { MaximumFileBytes = 3000, MaximumTotalBytes = 5000, MaximumFiles = 4, ChunkBytes = 1024 };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Append_PiecesInOrder_AreTheFileAsItWas()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 11);

        Assert.Equal(6, (await AppendAsync(store, upload.Id, 0, "hello ")).Received);
        var whole = await AppendAsync(store, upload.Id, 6, "world");

        Assert.True(whole.IsComplete);
        Assert.Equal("hello world", await File.ReadAllTextAsync(store.PathOf(upload.Id)!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Append_AfterARestart_GoesOnWhereItEnded()
    {
        var id = Open().Create(null, "a.csv", 11).Id;
        await AppendAsync(Open(), id, 0, "hello ");

        var again = Open();
        Assert.Equal(6, again.Find(id)!.Received);
        await AppendAsync(again, id, again.Find(id)!.Received, "world");

        Assert.Equal("hello world", await File.ReadAllTextAsync(again.PathOf(id)!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Append_SentAgain_ReplacesAndAGapIsRefused()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 11);
        await AppendAsync(store, upload.Id, 0, "hello wor");
        await AppendAsync(store, upload.Id, 0, "hello ");

        var gap = await Assert.ThrowsAsync<RefusedUploadException>(() => AppendAsync(store, upload.Id, 9, "ld"));

        Assert.Equal((UploadRefusal.WrongOffset, 6), (gap.Refusal, gap.Received));
        Assert.True((await AppendAsync(store, upload.Id, 6, "world")).IsComplete);
        Assert.Equal(UploadRefusal.Busy, (await Assert.ThrowsAsync<RefusedUploadException>(() => AppendAsync(store, upload.Id, 0, "x"))).Refusal);
    }

    [Fact]
    public async Task Append_MoreThanAnnouncedOrAllowed_LeavesWhatWasThere()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 3000);
        await AppendAsync(store, upload.Id, 0, "begin");

        var chunk = await Assert.ThrowsAsync<RefusedUploadException>(() => AppendAsync(store, upload.Id, 5, new string('x', 1025)));
        var small = store.Create(null, "b.csv", 3);
        var size = await Assert.ThrowsAsync<RefusedUploadException>(() => AppendAsync(store, small.Id, 0, "four"));

        Assert.Equal((UploadRefusal.TooLarge, UploadRefusal.TooLarge), (chunk.Refusal, size.Refusal));
        Assert.Equal((5, 0), (store.Find(upload.Id)!.Received, store.Find(small.Id)!.Received));
    }

    [Fact]
    public async Task Append_ConnectionBreaks_KeepsWhatHasArrived()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 11);

        await Assert.ThrowsAsync<IOException>(() => store.AppendAsync(upload.Id, 0, new BreakingStream("hello "), TestContext.Current.CancellationToken));

        Assert.Equal(6, store.Find(upload.Id)!.Received);
        Assert.True((await AppendAsync(store, upload.Id, 6, "world")).IsComplete);
    }

    [Fact]
    public async Task Append_TwoAtOnce_TheSecondIsRefused()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 11);
        var slow = new HeldStream("hello world");
        var first = store.AppendAsync(upload.Id, 0, slow, TestContext.Current.CancellationToken);
        await slow.Asked;

        var second = await Assert.ThrowsAsync<RefusedUploadException>(() => AppendAsync(store, upload.Id, 0, "HELLO"));
        slow.Release();

        Assert.Equal(UploadRefusal.Busy, second.Refusal);
        Assert.True((await first).IsComplete);
    }

    [Fact]
    public async Task Remove_WhileAPieceArrives_RefusesIt()
    {
        var store = Open();
        var upload = store.Create(null, "a.csv", 11);
        var slow = new HeldStream("hello world");
        var first = store.AppendAsync(upload.Id, 0, slow, TestContext.Current.CancellationToken);
        await slow.Asked;

        Assert.True(store.Remove(upload.Id));
        slow.Release();

        Assert.Equal(UploadRefusal.Unknown, (await Assert.ThrowsAsync<RefusedUploadException>(() => first)).Refusal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(new DataRoot(folder.Path).Intake, "uploads")));
    }

    [Fact]
    public void Create_BeyondTheLimits_SaysWhichOne()
    {
        var store = Open();
        Assert.Equal(UploadRefusal.TooLarge, Refused("big.csv", 3001));
        Assert.Equal(UploadRefusal.Nothing, Refused("empty.csv", 0));
        Assert.Equal(UploadRefusal.Nothing, Refused("../..", 1));
        store.Create(null, "1.csv", 3000);
        Assert.Equal(UploadRefusal.NoRoom, Refused("2.csv", 2001));
        store.Create(null, "2.csv", 1);
        store.Create(null, "3.csv", 1);
        store.Create(null, "4.csv", 1);
        Assert.Equal(UploadRefusal.NoRoom, Refused("5.csv", 1));

        UploadRefusal Refused(string name, long size) => Assert.Throws<RefusedUploadException>(() => store.Create(null, name, size)).Refusal;
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("C:\\data\\1.csv", "C:/data/1.csv")]
    [InlineData("a\u202Evsc.exe\n.csv", "avsc.exe.csv")]
    public void Create_NameWithTricks_IsOnlyEverRead(string name, string expected)
    {
        var store = Open();
        var upload = store.Create(null, name, 1);

        Assert.Equal(expected, upload.Name);
        Assert.StartsWith(new DataRoot(folder.Path).Intake, Path.GetFullPath(store.PathOf(upload.Id)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_GroupOfAnEarlierFile_JoinsIt()
    {
        var store = Open();
        var first = store.Create("no group of ours", "1.csv", 1);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = store.Create(first.Group, "2.csv", 1);
        store.Create(null, "3.csv", 1);

        Assert.Equal([first, second], store.List(first.Group));
    }

    [Fact]
    public void RemoveOld_AfterTheTime_RemovesWhatNobodyUses()
    {
        var store = Open();
        var (old, used) = (store.Create(null, "1.csv", 1), store.Create(null, "2.csv", 1));
        store.InUse = id => id == used.Id;
        time.Advance(TimeSpan.FromHours(options.KeptHours) + TimeSpan.FromSeconds(1));
        var young = Open().Create(null, "3.csv", 1);

        Assert.Equal(1, store.RemoveOld());
        Assert.Null(store.Find(old.Id));
        Assert.NotNull(store.Find(used.Id));
        Assert.NotNull(Open().Find(young.Id));
    }

    private UploadStore Open() => new(new DataRoot(folder.Path), options, time);

    private static Task<Upload> AppendAsync(UploadStore store, string id, long offset, string text) =>
        store.AppendAsync(id, offset, new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);

    private sealed class BreakingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The client has gone.");
    }

    private sealed class HeldStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => asked.Task;

        public void Release() => released.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked.TrySetResult();
            await released.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
