using System.Globalization;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Samples;

/// <summary>
/// Writes the eight rating files: seven of equal length and a shorter last one, in the proportion of the real ones. Threads take whole
/// files; a user whose ratings cross a border is drawn for both, so that every byte is the same however many threads there are.
/// </summary>
internal sealed class SampleRatingFiles
{
    /// <summary>The number of files.</summary>
    public const int FileCount = 8;

    private const long RealRows = 11_024_289;
    private const long RealRowsPerFile = 1_500_000;

    private readonly SampleWorldOptions options;
    private readonly SampleCatalog catalog;
    private readonly SampleRatingModel model;
    private readonly SampleChoice choice;
    private readonly SampleNoise noise = new(SampleRatingModel.NoiseStandardDeviation);
    private readonly byte[][] titleIds;
    private readonly Action<long> report;

    /// <param name="options">Valid numbers.</param>
    /// <param name="catalog">The titles.</param>
    /// <param name="model">Where scores come from.</param>
    /// <param name="choice">Where titles come from.</param>
    /// <param name="report">Told how many more rows are written; called by several threads.</param>
    /// <param name="token">Stops the counting.</param>
    public SampleRatingFiles(SampleWorldOptions options, SampleCatalog catalog, SampleRatingModel model, SampleChoice choice, Action<long> report, CancellationToken token)
    {
        this.options = options;
        this.catalog = catalog;
        this.model = model;
        this.choice = choice;
        this.report = report;
        Counts = SampleActivity.Counts(options, choice.RatedTitles, token);
        titleIds = [.. catalog.Listings.Select(listing => System.Text.Encoding.ASCII.GetBytes("," + listing.Id + "\n"))];
    }

    /// <summary>Ratings of each user, index 0 for user 1.</summary>
    public int[] Counts { get; }

    /// <summary>Rows of each file.</summary>
    public static long[] RowsPerFile(long ratings)
    {
        var rows = new long[FileCount];
        Array.Fill(rows, (long)((Int128)ratings * RealRowsPerFile / RealRows));
        rows[^1] = ratings - (rows[0] * (FileCount - 1));
        return rows;
    }

    /// <summary>The name of a file, 0-based index.</summary>
    public static string FileName(int file) => (file + 1).ToString(CultureInfo.InvariantCulture) + ".csv";

    /// <summary>Writes the files into a folder on threads of their own.</summary>
    public SampleErrorSums Write(string folder, int threads, CancellationToken token)
    {
        var rows = RowsPerFile(options.Ratings);
        var results = new SampleErrorSums[FileCount];
        var next = -1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        WorkerThreads.Run(Math.Clamp(threads, 1, FileCount), _ =>
        {
            try
            {
                var user = new SampleUserRatings(options, catalog, model, choice);
                for (var file = Interlocked.Increment(ref next); file < FileCount; file = Interlocked.Increment(ref next))
                {
                    results[file] = WriteFile(Path.Combine(folder, FileName(file)), rows[0] * file, rows[file], user, stop.Token);
                }
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                // Another worker has failed and tells why.
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        });
        return SampleErrorSums.Total(results);
    }

    private SampleErrorSums WriteFile(string path, long firstRow, long rowCount, SampleUserRatings user, CancellationToken token)
    {
        using var output = new RatingRowWriter(path);
        var sums = default(SampleErrorSums);
        var row = 0L;
        for (var index = 0; index < Counts.Length && row < firstRow + rowCount; index++)
        {
            var userStart = row;
            row += Counts[index];
            if (row <= firstRow)
            {
                continue;
            }

            token.ThrowIfCancellationRequested();
            user.Draw(index + 1, Counts[index]);
            var from = (int)Math.Max(0, firstRow - userStart);
            var to = (int)Math.Min(Counts[index], firstRow + rowCount - userStart);
            for (var rating = from; rating < to; rating++)
            {
                output.Write(index + 1, user.HalfStars[rating], user.Times[rating], titleIds[user.Titles[rating]]);
                sums.Add(user.TrueMeans[rating], user.HalfStars[rating] * 0.5, noise);
            }

            report(to - from);
        }

        return sums;
    }
}
