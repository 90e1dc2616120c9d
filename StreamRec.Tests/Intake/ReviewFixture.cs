using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Works;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Intake;

/// <summary>A data root with reviews of imports.</summary>
internal sealed class ReviewFixture : IDisposable
{
    private readonly List<ImportReviews> opened = [];

    public ReviewFixture() => Reviews = Open();

    public ImportFixture Files { get; } = new();

    public ManualTime Time { get; } = new();

    public UploadOptions Options { get; } = new();

    public UploadStore Uploads { get; private set; } = null!;

    public ImportReviews Reviews { get; }

    /// <summary>The reviews as another start of the program finds them.</summary>
    public ImportReviews Open()
    {
        Uploads = new UploadStore(Files.Root, Options, Time);
        var reviews = new ImportReviews(Files.Store, Uploads, Files.Options, new WorkOptions(), new SnapshotComparer(Files.Store, new DifferenceOptions()), Time);
        opened.Add(reviews);
        return reviews;
    }

    /// <summary>Uploads a file.</summary>
    public string Upload(string name, byte[] content)
    {
        var upload = Uploads.Create(null, name, content.Length);
        return Uploads.AppendAsync(upload.Id, 0, new MemoryStream(content)).GetAwaiter().GetResult().Id;
    }

    public string Upload(string name, string content) => Upload(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Reviews uploaded files and waits for the end.</summary>
    public Task<ImportReview> ReviewAsync(params string[] uploads) => ReviewAsync(new ReviewRequest(uploads, null, Append: false));

    /// <summary>Reviews and waits for the end.</summary>
    public Task<ImportReview> ReviewAsync(ReviewRequest request) => UntilAsync(Reviews, Reviews.Start(request).Id, review => review.IsOver);

    /// <summary>Waits for a review.</summary>
    public static async Task<ImportReview> UntilAsync(ImportReviews reviews, string id, Func<ImportReview, bool> isSo)
    {
        var reached = new TaskCompletionSource<ImportReview>(TaskCreationOptions.RunContinuationsAsynchronously);
        EventHandler look = (_, _) =>
        {
            if (reviews.Find(id) is { } review && isSo(review))
            {
                reached.TrySetResult(review);
            }
        };
        reviews.Changed += look;
        look(reviews, EventArgs.Empty);
        var found = await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        reviews.Changed -= look;
        return found;
    }

    public void Dispose()
    {
        opened.ForEach(reviews => reviews.Dispose());
        Files.Dispose();
    }
}
