using System.Diagnostics;
using System.Text;
using StreamRec.Core.Exports;
using StreamRec.Core.Recommendation.Batch;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// The lists of all users of a snapshot as one file: <c>user</c>, <c>rank</c> (from 1), <c>title_id</c>, <c>title</c> (its name) and <c>score</c> (stars), ordered by user and rank.
/// </summary>
/// <param name="File">Its path.</param>
/// <param name="Users">The number of users.</param>
/// <param name="Rows">The number of its rows.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RecommendationsFile(string File, int Users, long Rows, long Bytes, double Seconds)
{
    private static readonly StreamedColumn[] Columns =
    [
        StreamedColumn.OfTexts("user"), StreamedColumn.OfWholeNumbers("rank"), StreamedColumn.OfTexts("title_id"), StreamedColumn.OfTexts("title"), StreamedColumn.OfNumbers("score"),
    ];

    /// <summary>Writes the file; it appears whole, over one that is there, or not at all.</summary>
    /// <param name="path">The file, ending in <c>.parquet</c> or <c>.csv</c>.</param>
    /// <param name="workspace">The snapshot and the model.</param>
    /// <param name="query">The lists wanted.</param>
    /// <param name="filter">The filter that the query was made from: it says which of a work's titles is shown.</param>
    /// <param name="threads">How many threads compute, 1 or more; changes the time, never the file's content.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops within 200 ms; then there is no file.</param>
    /// <exception cref="DirectoryNotFoundException">The file's folder is not there, or the file is a folder.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RecommendationsFile Write(
        string path,
        Workspace workspace,
        RecommendationQuery query,
        RecommendationFilter filter,
        int threads,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(filter);
        var started = Stopwatch.GetTimestamp();
        var batch = new BatchRecommender(workspace.Predictor, query);
        var titles = workspace.Catalog.Works.Select(filter.TitleOf).Select(title => (Id: Encoding.UTF8.GetBytes(title.Id), Name: Encoding.UTF8.GetBytes(title.Name))).ToArray();
        long rows;
        using (var table = new StreamedTable(path, Columns))
        {
            batch.Run(lists => Append(table, lists, workspace.Users, titles, cancellation), threads, progress, cancellation);
            table.Complete(cancellation);
            rows = table.Count;
        }

        return new RecommendationsFile(path, batch.UserCount, rows, new FileInfo(path).Length, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static void Append(StreamedTable table, UserLists lists, UserDirectory users, (byte[] Id, byte[] Name)[] titles, CancellationToken cancellation)
    {
        for (var user = lists.FirstUser; user < lists.FirstUser + lists.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = Encoding.UTF8.GetBytes(users.TextOf(user));
            var rows = lists.TitlesOf(user);
            var scores = lists.ScoresOf(user);
            for (var place = 0; place < rows.Length; place++)
            {
                table.Set(0, id);
                table.Set(1, place + 1);
                table.Set(2, titles[rows[place]].Id);
                table.Set(3, titles[rows[place]].Name);
                table.Set(4, scores[place]);
                table.EndRow();
            }
        }
    }
}
