namespace StreamRec.Core.Activity;

/// <summary>Why a step went as it did. In brackets what <see cref="ActivityEvent.Values"/> holds, in this order; pages and API make a sentence of both.</summary>
public enum ActivityCause
{
    /// <summary>Something went wrong [what].</summary>
    Problem,

    /// <summary>Somebody imported [files, titles, ratings, users].</summary>
    Imported,

    /// <summary>The made-up sample world was imported, as there was nothing else [titles, ratings, users].</summary>
    SampleImported,

    /// <summary>Files came to the watched folder [files, titles, ratings, users].</summary>
    FilesArrived,

    /// <summary>Files of a folder were imported by plan [files, titles, ratings, users].</summary>
    FolderImported,

    /// <summary>The same file was imported before, into the data in use [none].</summary>
    TakenBefore,

    /// <summary>No file of a folder has changed since it was imported by plan [none].</summary>
    FolderUnchanged,

    /// <summary>A file cannot be used [what is wrong].</summary>
    FileUnusable,

    /// <summary>Somebody trained a model [model, ratings].</summary>
    Trained,

    /// <summary>A model was trained, as none knew the ratings [model, ratings].</summary>
    NoModelKnew,

    /// <summary>A model was trained, as enough ratings are new [model, new ratings, their share of those that the model in use knows].</summary>
    EnoughIsNew,

    /// <summary>A model was trained by plan [model, new ratings].</summary>
    TrainedByPlan,

    /// <summary>No model was trained, as too few ratings are new [new ratings, how many are needed].</summary>
    TooFewAreNew,

    /// <summary>Somebody stopped a training or study [none].</summary>
    StoppedByPerson,

    /// <summary>The server stopped meanwhile [none].</summary>
    ServerStopped,

    /// <summary>The new model is not worse and takes over [measure, new model's figure, figure of the one in use, held-out ratings].</summary>
    NotWorse,

    /// <summary>The new model is worse and is only kept [measure, new model's figure, figure of the one in use, held-out ratings].</summary>
    Worse,

    /// <summary>Too few new ratings could be held out to compare; the new model is only kept [held-out ratings, how many are needed].</summary>
    CannotTell,

    /// <summary>Somebody made another model the active one meanwhile; the new one is only kept [none].</summary>
    Overtaken,

    /// <summary>A newer snapshot answers [none].</summary>
    SnapshotAnswers,

    /// <summary>An older snapshot answers again [none].</summary>
    SnapshotAnswersAgain,

    /// <summary>Another model answers [model].</summary>
    ModelAnswers,

    /// <summary>No model answers; means stand in [none].</summary>
    NoModelAnswers,

    /// <summary>A study is finished [its kind].</summary>
    StudyMade,

    /// <summary>A plan's time came [plan].</summary>
    PlannedTime,

    /// <summary>Somebody deleted a snapshot or model ["snapshot" or "model", its id, by what way: "page", "api", "command-line" or "unknown"].</summary>
    DeletedByPerson,

    /// <summary>The rule for old ones deleted a snapshot or model, by their number ["snapshot" or "model", its id, how many of the newest stay].</summary>
    DeletedBeyondNumber,

    /// <summary>The same by age ["snapshot" or "model", its id, how many days they stay].</summary>
    DeletedBeyondAge,

    /// <summary>The same by both ["snapshot" or "model", its id, how many of the newest stay, how many days all stay].</summary>
    DeletedBeyondNumberAndAge,
}
