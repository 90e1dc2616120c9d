using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>
/// The record of queries: a line in a file of the data root when one begins, so that one that ends the server is on record, and one when it ends. A file that has grown long is put aside.
/// </summary>
/// <param name="root">The data root.</param>
/// <param name="maximumBytes">How long it may grow.</param>
/// <param name="time">The clock.</param>
internal sealed class SqlRecord(DataRoot root, long maximumBytes, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock writing = new();

    /// <summary>Notes that a query begins.</summary>
    /// <exception cref="IOException">It cannot be noted; then it must not be run.</exception>
    public string Begin(SqlQuestion question, string snapshot)
    {
        var id = Guid.NewGuid().ToString("N");
        Add(new Line(time.GetUtcNow(), id, "begun", question.Visitor, snapshot, question.Sql));
        return id;
    }

    /// <summary>Notes how a query went.</summary>
    public void End(string id, SqlQuestion question, string outcome, string? reason, long? rows, bool? isTruncated, double seconds, long peakBytes)
    {
        try
        {
            Add(new Line(time.GetUtcNow(), id, outcome, question.Visitor) { Reason = reason, Rows = rows, Truncated = isTruncated, Seconds = Math.Round(seconds, 4), PeakBytes = peakBytes });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // That it began is on record, and it has been answered.
        }
    }

    private void Add(Line line)
    {
        lock (writing)
        {
            Directory.CreateDirectory(root.Folder);
            var file = new FileInfo(root.SqlRecordFile);
            if (file.Exists && file.Length > maximumBytes)
            {
                file.MoveTo(Path.ChangeExtension(file.FullName, ".1.jsonl"), overwrite: true);
            }

            File.AppendAllText(root.SqlRecordFile, JsonSerializer.Serialize(line, Json) + "\n");
        }
    }

    private sealed record Line(DateTimeOffset Time, string Query, string Event, string Visitor, string? Snapshot = null, string? Sql = null)
    {
        public string? Reason { get; init; }

        public long? Rows { get; init; }

        public bool? Truncated { get; init; }

        public double? Seconds { get; init; }

        public long? PeakBytes { get; init; }
    }
}
