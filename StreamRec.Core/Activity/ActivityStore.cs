using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Database;

namespace StreamRec.Core.Activity;

/// <summary>Steps in the database. Whatever is written is announced under <see cref="Topic"/>, to all servers.</summary>
/// <param name="database">The database.</param>
/// <param name="kept">How many steps are kept, the latest.</param>
internal sealed class ActivityStore(IDatabase database, int kept)
{
    /// <summary>The topic of the announcements.</summary>
    public const string Topic = "activity";

    private const string Columns = "id, happened, kind, outcome, cause, details, snapshot, model, file, seconds";

    private const string Replacing =
        "do update set happened = excluded.happened, kind = excluded.kind, outcome = excluded.outcome, cause = excluded.cause, details = excluded.details, "
        + "snapshot = excluded.snapshot, model = excluded.model, file = excluded.file, seconds = excluded.seconds";

    /// <summary>Keeps steps, and forgets the oldest beyond the number that is kept.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task WriteAsync(IReadOnlyList<RecordedStep> steps, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            foreach (var (step, replaces) in steps)
            {
                session.Execute(
                    $"insert into activity ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) {(replaces ? Replacing : "do nothing")}",
                    step.Id, step.When, step.Kind.ToString(), step.Outcome.ToString(), step.Cause.ToString(), JsonSerializer.Serialize(step.Values), step.SnapshotId, step.ModelId, step.File, step.Duration?.TotalSeconds);
            }

            session.Execute("delete from activity where id in (select id from activity order by happened desc, id desc offset $1)", kept);
            session.Announce(Topic, "");
            return true;
        },
        cancellation);

    /// <summary>A page of steps.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<ActivityList> FindAsync(ActivityQuery query, CancellationToken cancellation)
    {
        var (where, values) = Filter(query);
        return database.ReadAsync(
            session =>
            {
                var total = session.Query("select count(*) from activity" + where, [.. values])[0].Whole(0);
                var page = string.Create(CultureInfo.InvariantCulture, $" order by happened desc, id desc limit ${values.Count + 1} offset ${values.Count + 2}");
                var rows = session.Query($"select {Columns} from activity{where}{page}", [.. values, query.PageSize, (query.Page - 1L) * query.PageSize]);
                return new ActivityList(total, [.. rows.Select(Read)]);
            },
            cancellation);
    }

    private static (string Where, List<object?> Values) Filter(ActivityQuery query)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        if (query.Kind is { } kind)
        {
            conditions.Add($"kind = {Place(kind.ToString())}");
        }

        if (query.Outcome is { } outcome)
        {
            conditions.Add($"outcome = {Place(outcome.ToString())}");
        }

        if (query.About.Length > 0)
        {
            conditions.Add($"(snapshot = {Place(query.About)} or model = {Place(query.About)} or position({Place(query.About.ToLowerInvariant())} in lower(file)) > 0)");
        }

        return (conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions), values);

        string Place(string value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }

    private static ActivityEvent Read(DatabaseRow row) => new(
        row.Text(0), row.Time(1), Enum.Parse<ActivityKind>(row.Text(2)), Enum.Parse<ActivityOutcome>(row.Text(3)), Enum.Parse<ActivityCause>(row.Text(4)))
    {
        Values = [.. JsonSerializer.Deserialize<JsonElement[]>(row.Text(5))!.Select(Plain)],
        SnapshotId = Optional(row, 6),
        ModelId = Optional(row, 7),
        File = Optional(row, 8),
        Duration = row.IsNull(9) ? null : TimeSpan.FromSeconds(row.Number(9)),
    };

    private static object Plain(JsonElement value) => value.ValueKind != JsonValueKind.Number ? value.ToString()
        : value.TryGetInt64(out var whole) ? (object)whole
        : value.GetDouble();

    private static string? Optional(DatabaseRow row, int column) => row.IsNull(column) ? null : row.Text(column);
}

/// <summary>A step on its way to the database.</summary>
/// <param name="Step">The step.</param>
/// <param name="Replaces">Whether it takes the place of one with the same id; else the first one stays.</param>
internal sealed record RecordedStep(ActivityEvent Step, bool Replaces);
