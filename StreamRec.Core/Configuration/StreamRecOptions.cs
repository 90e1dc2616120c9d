using StreamRec.Core.Database;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Intake;
using StreamRec.Core.Profiling;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Viewers;
using StreamRec.Core.Works;

namespace StreamRec.Core.Configuration;

/// <summary>The program's settings, section <c>StreamRec</c>.</summary>
public sealed class StreamRecOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "StreamRec";

    /// <summary>The folder in which everything is kept; a relative one counts from the current folder.</summary>
    public string DataRoot { get; set; } = "data";

    /// <summary>Predictions.</summary>
    public PredictionOptions Prediction { get; set; } = new();

    /// <summary>Questions about the platforms' catalogs.</summary>
    public QuestionOptions Questions { get; set; } = new();

    /// <summary>Imports.</summary>
    public ImportOptions Import { get; set; } = new();

    /// <summary>Files that are brought along over the network, and the reviews of what they would change.</summary>
    public UploadOptions Uploads { get; set; } = new();

    /// <summary>Matching titles into works.</summary>
    public WorkOptions Works { get; set; } = new();

    /// <summary>Training.</summary>
    public TrainingSettings Training { get; set; } = new();

    /// <summary>Training the model in use again.</summary>
    public RetrainingOptions Retraining { get; set; } = new();

    /// <summary>The studio: changing models, and the queue of long work.</summary>
    public StudioOptions Studio { get; set; } = new();

    /// <summary>Dashboards.</summary>
    public ExplorationOptions Exploration { get; set; } = new();

    /// <summary>Views that people save under a name.</summary>
    public ViewOptions Views { get; set; } = new();

    /// <summary>Stories.</summary>
    public StoryOptions Stories { get; set; } = new();

    /// <summary>Profiles of tables.</summary>
    public ProfileOptions Profile { get; set; } = new();

    /// <summary>Which old snapshots and models are deleted.</summary>
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>The difference between two snapshots.</summary>
    public DifferenceOptions Differences { get; set; } = new();

    /// <summary>Where what people create is kept.</summary>
    public DatabaseOptions Database { get; set; } = new();

    /// <summary>The profiles that people start.</summary>
    public ViewerOptions Viewers { get; set; } = new();

    /// <summary>Queries with SQL.</summary>
    public SqlOptions Sql { get; set; } = new();

    /// <summary>The watched folder.</summary>
    public WatchOptions Watch { get; set; } = new();

    /// <summary>What is done by itself at certain times.</summary>
    public IList<ScheduledTask> Schedule { get; } = [];

    /// <summary>What the activity page remembers.</summary>
    public ActivityOptions Activity { get; set; } = new();

    /// <summary>The sample world that is made when nothing has been imported.</summary>
    public SampleSettings Sample { get; set; } = new();

    /// <summary>Names every setting that has an unusable value, with what is accepted.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(DataRoot))
        {
            problems.Add($"{Section}:{nameof(DataRoot)}: the name of a folder");
        }

        problems.AddRange(Prediction.Problems().Select(problem => $"{Section}:{nameof(Prediction)}:{problem}"));
        problems.AddRange(Questions.Problems().Select(problem => $"{Section}:{nameof(Questions)}:{problem}"));
        problems.AddRange(Import.Problems().Select(problem => $"{Section}:{nameof(Import)}:{problem}"));
        problems.AddRange(Uploads.Problems().Select(problem => $"{Section}:{nameof(Uploads)}:{problem}"));
        problems.AddRange(Works.Problems().Select(problem => $"{Section}:{nameof(Works)}:{problem}"));
        problems.AddRange(Training.Problems().Select(problem => $"{Section}:{nameof(Training)}:{problem}"));
        problems.AddRange(Retraining.Problems().Select(problem => $"{Section}:{nameof(Retraining)}:{problem}"));
        problems.AddRange(Studio.Problems().Select(problem => $"{Section}:{nameof(Studio)}:{problem}"));
        problems.AddRange(Exploration.Problems().Select(problem => $"{Section}:{nameof(Exploration)}:{problem}"));
        problems.AddRange(Views.Problems().Select(problem => $"{Section}:{nameof(Views)}:{problem}"));
        problems.AddRange(Stories.Problems().Select(problem => $"{Section}:{nameof(Stories)}:{problem}"));
        problems.AddRange(Profile.Problems().Select(problem => $"{Section}:{nameof(Profile)}:{problem}"));
        problems.AddRange(Retention.Problems().Select(problem => $"{Section}:{nameof(Retention)}:{problem}"));
        problems.AddRange(Differences.Problems().Select(problem => $"{Section}:{nameof(Differences)}:{problem}"));
        problems.AddRange(Viewers.Problems().Select(problem => $"{Section}:{nameof(Viewers)}:{problem}"));
        problems.AddRange(Sql.Problems().Select(problem => $"{Section}:{nameof(Sql)}:{problem}"));
        problems.AddRange(Watch.Problems().Select(problem => $"{Section}:{nameof(Watch)}:{problem}"));
        if (DataRoot.Length > 0 && Watch.Folder.Length > 0 && Holds(Path.GetFullPath(Watch.Folder, Path.GetFullPath(DataRoot)), Path.GetFullPath(DataRoot)))
        {
            problems.Add($"{Section}:{nameof(Watch)}:{nameof(Watch.Folder)}: a folder that is not {nameof(DataRoot)} and does not hold it: its own files would be imported");
        }

        problems.AddRange(Schedule.SelectMany((task, place) => task.Problems().Select(problem => $"{Section}:{nameof(Schedule)}:{place}:{problem}")));
        problems.AddRange(Activity.Problems().Select(problem => $"{Section}:{nameof(Activity)}:{problem}"));
        problems.AddRange(Sample.Problems().Select(problem => $"{Section}:{nameof(Sample)}:{problem}"));
        return problems;
    }

    private static bool Holds(string outer, string inner)
    {
        var way = Path.GetRelativePath(outer, inner);
        return way == "." || (!Path.IsPathRooted(way) && !way.StartsWith("..", StringComparison.Ordinal));
    }
}

/// <summary>Settings of predictions.</summary>
public sealed class PredictionOptions
{
    /// <summary>The score from which on a title is recommended, inclusive, in stars.</summary>
    public double Threshold { get; set; } = 3.7;

    /// <summary>The length of a ranked list where none is asked for.</summary>
    public int DefaultCount { get; set; } = 10;

    /// <summary>The longest ranked list that is given.</summary>
    public int MaximumCount { get; set; } = 1_000;

    /// <summary>The most ratings, or changes of ratings, that one question may bring along.</summary>
    public int MaximumRatings { get; set; } = 200;

    /// <summary>Among how many of the best titles a diverse list is chosen.</summary>
    public int DiversityPool { get; set; } = RecommendationQuery.DefaultDiversityPool;

    /// <summary>The similarity of texts from which on two titles of a list are nearly the same.</summary>
    public double NearDuplicateSimilarity { get; set; } = RecommendationQuery.DefaultNearDuplicateSimilarity;

    internal IEnumerable<string> Problems()
    {
        if (Threshold is not (>= RatingScale.Minimum and <= RatingScale.Maximum))
        {
            yield return $"{nameof(Threshold)}: a score from 0.5 to 5";
        }

        if (DefaultCount < 1 || MaximumCount < DefaultCount)
        {
            yield return $"{nameof(DefaultCount)}, {nameof(MaximumCount)}: 1 or more, the maximum not below the default";
        }

        if (MaximumRatings is < 1 or > 10_000)
        {
            yield return $"{nameof(MaximumRatings)}: 1 to 10000";
        }

        if (DiversityPool is < 1 or > 100_000)
        {
            yield return $"{nameof(DiversityPool)}: 1 to 100000";
        }

        if (NearDuplicateSimilarity is not (> 0 and <= 1))
        {
            yield return $"{nameof(NearDuplicateSimilarity)}: above 0 and up to 1";
        }
    }
}

/// <summary>Settings of training.</summary>
public sealed class TrainingSettings
{
    /// <summary>The model that is trained when none is named.</summary>
    public string Model { get; set; } = "mf";

    /// <summary>Whether the server trains by itself when the current snapshot has ratings and no model knows them.</summary>
    public bool TrainWhenMissing { get; set; } = true;

    /// <summary>Threads to train on; 0 means one fewer than the machine has cores, at least one, so that pages stay quick.</summary>
    public int Threads { get; set; }

    /// <summary>The seed where none is named.</summary>
    public int Seed { get; set; } = 1;

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return $"{nameof(Model)}: the name of a model";
        }

        if (Threads is < 0 or > 1_024)
        {
            yield return $"{nameof(Threads)}: 0 to 1024";
        }
    }
}

/// <summary>Settings of the sample world.</summary>
public sealed class SampleSettings
{
    /// <summary>Titles over the four platforms.</summary>
    public int Titles { get; set; } = 1_200;

    /// <summary>Users.</summary>
    public int Users { get; set; } = 2_000;

    /// <summary>Ratings.</summary>
    public int Ratings { get; set; } = 60_000;

    /// <summary>The seed: the same numbers give the same world.</summary>
    public int Seed { get; set; } = 1;

    internal IEnumerable<string> Problems()
    {
        if (Titles < 1 || Users < 1 || Ratings < 0)
        {
            yield return $"{nameof(Titles)}, {nameof(Users)}, {nameof(Ratings)}: more than 0";
        }
    }
}
