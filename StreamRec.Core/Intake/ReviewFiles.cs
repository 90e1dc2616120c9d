using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Intake;

/// <summary>Reviews on disk: one folder each, so that they outlive the server.</summary>
internal sealed class ReviewFiles(DataRoot root)
{
    private const string DescriptionFile = "review.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private string Folder => Path.Combine(root.Intake, "reviews");

    /// <summary>The folder of a review.</summary>
    public string FolderOf(string id) => Path.Combine(Folder, id);

    /// <summary>Writes what is known of a review.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public static void Write(string folder, ImportReview review)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.WriteAllBytes(Path.Combine(folder, DescriptionFile), JsonSerializer.SerializeToUtf8Bytes(review, Json));
    }

    /// <summary>The same where a disk that does not take it is no reason to stop: the review is known until the server stops.</summary>
    public static void WriteQuietly(string folder, ImportReview review)
    {
        try
        {
            Write(folder, review);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // After the next start it counts as interrupted.
        }
    }

    /// <summary>Reads all that are there, and removes what cannot be read. Those that ran when the server stopped are interrupted.</summary>
    public IEnumerable<ReviewEntry> ReadAll()
    {
        foreach (var folder in Directory.Exists(Folder) ? Directory.EnumerateDirectories(Folder) : [])
        {
            if (Read(folder) is { } review)
            {
                yield return new ReviewEntry(review.IsOver ? review : review with { State = ReviewState.Interrupted }, folder);
            }
            else
            {
                DeleteQuietly(folder);
            }
        }
    }

    /// <summary>Removes a folder with all that is in it.</summary>
    public static void DeleteQuietly(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot go now goes at the next start: without its description nobody knows it.
        }
    }

    private static ImportReview? Read(string folder)
    {
        try
        {
            var review = JsonSerializer.Deserialize<ImportReview>(File.ReadAllBytes(Path.Combine(folder, DescriptionFile)), Json);
            return review?.Id == Path.GetFileName(folder) ? review : null;
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
