using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Exports;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// What models are trained on, as a folder that Apache Spark, pandas or DuckDB reads as it is: <c>ratings/part=N/ratings.parquet</c> (<c>user</c> and <c>item</c>, whole numbers from 0, and
/// <c>rating</c> in stars; a user's ratings lie in one part), <c>users.parquet</c> (<c>user</c>, <c>user_id</c>) and <c>items.parquet</c> (<c>item</c>, <c>title_ids</c>: those of all
/// titles of the work, joined by |, and <c>title</c>), and <c>training.json</c>, which says of which snapshot they are.
/// </summary>
/// <param name="Folder">The folder.</param>
/// <param name="Users">The number of users, with ratings or not.</param>
/// <param name="Items">The number of works, rated or not.</param>
/// <param name="Ratings">The number of ratings in the parts.</param>
/// <param name="Parts">The number of parts.</param>
public sealed record TrainingFolder([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string Folder, int Users, int Items, int Ratings, int Parts)
{
    /// <summary>The file of <see cref="Users"/>.</summary>
    internal const string UsersFile = "users.parquet";

    /// <summary>The file of <see cref="Items"/>.</summary>
    internal const string ItemsFile = "items.parquet";

    private const string DescriptionFile = "training.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>How many ratings were left out of the parts, to judge by them what was trained on the others.</summary>
    public int HeldOut { get; init; }

    /// <summary>The share that was held out; see <see cref="HoldOut.Split"/>.</summary>
    public double HoldOutShare { get; init; }

    /// <summary>The seed by which it was held out.</summary>
    public int Seed { get; init; }

    /// <summary>The snapshot.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>The checksum of the snapshot's ratings.</summary>
    public string RatingsSha256 { get; init; } = "";

    /// <summary>Reads what a folder says of itself.</summary>
    /// <exception cref="InvalidParameterException">It is no folder that <see cref="Write"/> has written.</exception>
    public static TrainingFolder Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var path = Path.Combine(folder, DescriptionFile);
        try
        {
            return (JsonSerializer.Deserialize<TrainingFolder>(File.ReadAllBytes(path), Json) ?? throw new JsonException("it is empty")) with { Folder = folder };
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidParameterException("--training", folder, [$"a folder that export --training has written ({DescriptionFile}: {error.Message})"]);
        }
    }

    /// <summary>Writes the folder; it appears whole or not at all, and little memory is needed however many ratings there are.</summary>
    /// <param name="folder">The folder; must not be there.</param>
    /// <param name="workspace">The snapshot.</param>
    /// <param name="parts">How many parts, 1 or more: as many as workers that are to read them.</param>
    /// <param name="holdOut">The share of the ratings to leave out, 0 to 0.5: those that a training with the same seed leaves out here, so that errors may be compared.</param>
    /// <param name="seed">The seed by which they are chosen.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops within 200 ms; then there is no folder.</param>
    /// <exception cref="InvalidParameterException">The folder is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static TrainingFolder Write(string folder, Workspace workspace, int parts, double holdOut = 0, int seed = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(holdOut);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(holdOut, 0.5);
        var final = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.Exists(final))
        {
            throw new InvalidParameterException("--training", folder, ["a folder that is not there yet"]);
        }

        var unfinished = final + ".new";
        try
        {
            DeleteFolder(unfinished);
            Directory.CreateDirectory(unfinished);
            var share = TrainingRequest.ShareToHoldOut(holdOut, workspace.Ratings.Count);
            var ratings = share > 0 ? HoldOut.Split(workspace.Ratings, share, seed, cancellation).Training : workspace.Ratings;
            WriteRatings(unfinished, ratings, parts, progress, cancellation);
            WriteTexts(Path.Combine(unfinished, UsersFile), ["user", "user_id"], workspace.Users.Count, row => [workspace.Users.Ids[row]], cancellation);
            var works = workspace.Catalog.Works;
            WriteTexts(Path.Combine(unfinished, ItemsFile), ["item", "title_ids", "title"], works.Count, row => [works[row].TitleIds, works[row].Name], cancellation);
            var written = new TrainingFolder(final, workspace.Users.Count, works.Count, ratings.Count, parts)
            {
                HeldOut = workspace.Ratings.Count - ratings.Count,
                HoldOutShare = share,
                Seed = seed,
                Snapshot = workspace.Snapshot.Id,
                RatingsSha256 = workspace.Snapshot.RatingsSha256,
            };

            // Where it lies does not belong to what it is: folders are moved and copied.
            File.WriteAllBytes(Path.Combine(unfinished, DescriptionFile), JsonSerializer.SerializeToUtf8Bytes(written with { Folder = null! }, Json));
            cancellation.ThrowIfCancellationRequested();
            AtomicFile.PublishFolder(unfinished, final);
            return written;
        }
        finally
        {
            DeleteFolder(unfinished);
        }
    }

    private static void WriteRatings(string folder, RatingTable ratings, int parts, IProgress<double>? progress, CancellationToken cancellation)
    {
        for (var part = 0; part < parts; part++)
        {
            var partition = Path.Combine(folder, "ratings", FormattableString.Invariant($"part={part}"));
            Directory.CreateDirectory(partition);
            using var table = new StreamedTable(
                Path.Combine(partition, "ratings.parquet"), [StreamedColumn.OfWholeNumbers("user"), StreamedColumn.OfWholeNumbers("item"), StreamedColumn.OfNumbers("rating")]);
            for (var user = FirstUser(part); user < FirstUser(part + 1); user++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var rating = ratings.UserStarts[user]; rating < ratings.UserStarts[user + 1]; rating++)
                {
                    table.Set(0, user);
                    table.Set(1, ratings.Titles[rating]);
                    table.Set(2, (float)RatingScale.FromHalfStars(ratings.HalfStars[rating]));
                    table.EndRow();
                }
            }

            table.Complete(cancellation);
            progress?.Report((part + 1.0) / parts);
        }

        int FirstUser(int part) => (int)((long)ratings.UserCount * part / parts);
    }

    private static void WriteTexts(string path, string[] columns, int rows, Func<int, string[]> textsOf, CancellationToken cancellation)
    {
        using var table = new StreamedTable(path, [StreamedColumn.OfWholeNumbers(columns[0]), .. columns.Skip(1).Select(StreamedColumn.OfTexts)]);
        for (var row = 0; row < rows; row++)
        {
            table.Set(0, row);
            var texts = textsOf(row);
            for (var column = 0; column < texts.Length; column++)
            {
                table.Set(column + 1, Encoding.UTF8.GetBytes(texts[column]));
            }

            table.EndRow();
        }

        table.Complete(cancellation);
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
