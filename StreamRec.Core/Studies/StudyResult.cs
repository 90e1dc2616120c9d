using System.Text.Json.Serialization;
using StreamRec.Core.Evaluation;

namespace StreamRec.Core.Studies;

/// <summary>How far a study is.</summary>
public enum StudyState
{
    /// <summary>At work, or about to be.</summary>
    Running,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Somebody ended it; it can be resumed.</summary>
    Cancelled,

    /// <summary>Its process ended while it was at work; it can be resumed.</summary>
    Interrupted,

    /// <summary>It cannot go on; <see cref="StudyResult.Problem"/> says why.</summary>
    Failed,
}

/// <summary>A study with what it has found so far; stored whole after each point.</summary>
public sealed record StudyResult
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int CurrentLayout = 1;

    /// <summary>The layout of the file.</summary>
    public int Layout { get; init; } = CurrentLayout;

    /// <summary>The study's id and file name, sortable by time.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked for.</summary>
    public required StudyRequest Request { get; init; }

    /// <summary>The snapshot studied.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The checksum of its ratings.</summary>
    public required string RatingsSha256 { get; init; }

    /// <summary>The number of ratings studied.</summary>
    public required int Ratings { get; init; }

    /// <summary>The number of title rows.</summary>
    public required int Titles { get; init; }

    /// <summary>How far it is.</summary>
    public required StudyState State { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended, or <see langword="null"/> while it has not.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Seconds of work so far, pauses not counted.</summary>
    public double Seconds { get; init; }

    /// <summary>How many points there will be at most.</summary>
    public int Planned { get; init; }

    /// <summary>The points so far, in order of their numbers.</summary>
    public IReadOnlyList<StudyPoint> Points { get; init; } = [];

    /// <summary>The point at work, with the folds judged so far, from which a resumed study goes on; <see langword="null"/> between points.</summary>
    public StudyPoint? AtWork { get; init; }

    /// <summary>The number of the point with the lowest error; <see langword="null"/> while there is none, and for a sweep of shares, whose points answer different questions.</summary>
    public int? Best { get; init; }

    /// <summary>The errors of simple guesses on the same folds; of a sweep of shares each point has its own.</summary>
    public IReadOnlyList<BaselineResult> Baselines { get; init; } = [];

    /// <summary>What stands in the way, or what was cut short, in words; <see langword="null"/> when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public string MadeBy { get; init; } = ProgramVersion.Current;

    /// <summary>The point with the lowest error.</summary>
    [JsonIgnore]
    public StudyPoint? BestPoint => Best is { } number ? Points.FirstOrDefault(point => point.Number == number) : null;

    /// <summary>Whether there is something left to do that resuming would do.</summary>
    [JsonIgnore]
    public bool CanResume => State is not (StudyState.Running or StudyState.Done);
}
