using System.IO.Compression;
using System.Text;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

/// <summary>Small rating files for tests, and the catalog that they speak of.</summary>
internal sealed class RatingTexts : IDisposable
{
    public static readonly string[] TitleIds = ["as1", "as2", "hs1", "ns1", "m1", "m2", "m31"];

    private readonly TemporaryFolder folder = new();

    public static TitleIdIndex Titles { get; } = new(TitleIds);

    public void Dispose() => folder.Dispose();

    public string PathOf(string name) => Path.Combine(folder.Path, name);

    public RatingFile Write(string name, string text, bool isGzip = false) => Write(name, Encoding.UTF8.GetBytes(text), isGzip);

    public RatingFile Write(string name, byte[] bytes, bool isGzip = false)
    {
        var path = PathOf(name);
        using (Stream file = File.Create(path), stream = isGzip ? new GZipStream(file, CompressionLevel.Fastest) : file)
        {
            stream.Write(bytes);
        }

        return RatingFile.TryRecognize(path) ?? throw new InvalidOperationException($"{name} is not recognised.");
    }

    public static RatingReadResult Read(params RatingFile[] files) => RatingFileReader.Read(files, Titles);

    /// <summary>The table as text: user title score time, in the table's order.</summary>
    public static string[] Show(RatingTable ratings, UserDirectory users)
    {
        var lines = new List<string>();
        for (var user = 0; user < users.Count; user++)
        {
            for (var rating = 0; rating < ratings.TitlesOf(user).Length; rating++)
            {
                var time = ratings.TimesOf(user).IsEmpty ? RatingTable.NoTime : ratings.TimesOf(user)[rating];
                lines.Add(FormattableString.Invariant(
                    $"{users.TextOf(user)} {TitleIds[ratings.TitlesOf(user)[rating]]} {RatingScale.FromHalfStars(ratings.HalfStarsOf(user)[rating]):0.0} {(time == RatingTable.NoTime ? "-" : time)}"));
            }
        }

        return [.. lines];
    }

    public static string[] Show(RatingReadResult result) => Show(result.Ratings, result.Users);
}
