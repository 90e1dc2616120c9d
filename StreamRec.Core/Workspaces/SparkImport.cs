using StreamRec.Core.DuckDb;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Spark;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Core.Workspaces;

/// <summary>A model that Apache Spark's ALS has trained on a <see cref="TrainingFolder"/>, taken into the registry like one of ours.</summary>
public static class SparkImport
{
    /// <summary>The name of such models.</summary>
    public const string ModelName = SparkTrainer.ModelName;

    /// <summary>Reads the factors, measures them on the ratings that the training folder left out, stores them as a model and, where asked, makes it the active one.</summary>
    /// <param name="loader">Snapshots and models.</param>
    /// <param name="workspace">The current snapshot.</param>
    /// <param name="factors">The folder with Spark's <c>userFactors</c> and <c>itemFactors</c>, as <c>ALSModel.save</c> writes it.</param>
    /// <param name="training">The training folder that Spark has read.</param>
    /// <param name="request">Settings as for a training; its model and seed do not count.</param>
    /// <param name="cancellation">Stops the import; the active model stays.</param>
    /// <exception cref="InvalidParameterException">The training folder is none, or of other ratings than the current snapshot's.</exception>
    /// <exception cref="ModelException">The factors cannot be used, or the model not be stored; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the active model stays.</exception>
    public static ModelManifest Run(WorkspaceLoader loader, Workspace workspace, string factors, string training, TrainRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentException.ThrowIfNullOrWhiteSpace(factors);
        ArgumentNullException.ThrowIfNull(request);
        var folder = TrainingFolder.Read(training);
        if (folder.RatingsSha256 != workspace.Snapshot.RatingsSha256)
        {
            throw new InvalidParameterException(
                "--training", training, [$"a folder of the current ratings; this one is of snapshot {folder.Snapshot}, and {workspace.Snapshot.Id} is current. Make that snapshot current, or export and train anew"]);
        }

        using var held = workspace.Hold();
        var userRows = StoredModel.RowsOf(workspace.Users.Ids, Ids(folder, TrainingFolder.UsersFile, "user", "user_id", folder.Users));
        var titleRows = StoredModel.RowsOf([.. workspace.Catalog.Works.Select(work => work.TitleIds)], Ids(folder, TrainingFolder.ItemsFile, "item", "title_ids", folder.Items));
        var users = SparkFactorTable.Read(Path.Combine(factors, "userFactors"), folder.Users, cancellation);
        var titles = SparkFactorTable.Read(Path.Combine(factors, "itemFactors"), folder.Items, cancellation);
        if (users.Factors.Factors != titles.Factors.Factors)
        {
            throw new ModelException($"{factors}: users have {users.Factors.Factors} factors and items {titles.Factors.Factors}; they are not of one model.");
        }

        var trainer = new SparkTrainer(users.Pick(userRows), titles.Pick(titleRows));
        var parameters = ModelParameters.Parse(trainer, request.Settings);
        var measured = ModelTraining.Run(workspace.TrainingDataFor(trainer, parameters), new TrainingRequest
        {
            Trainer = trainer,
            Parameters = parameters,
            Seed = folder.Seed,
            Threads = Math.Max(1, request.Threads),
            HoldOutShare = folder.HoldOutShare,

            // The factors are as they are: there is nothing to train a second time.
            MostForSecondTraining = 0,
            Cancellation = cancellation,
        });
        return ModelTrainer.Store(loader, workspace, measured, request, cancellation);
    }

    private static string[] Ids(TrainingFolder folder, string file, string numberColumn, string idColumn, int rows)
    {
        var path = Path.Combine(folder.Folder, file);
        try
        {
            using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = 1 });
            using var result = connection.Query($"SELECT {DuckDbText.Identifier(idColumn)} FROM read_parquet({DuckDbText.Literal(path)}) ORDER BY {DuckDbText.Identifier(numberColumn)}");
            var ids = result.Rows().Select(row => row.Get<string>(0)).ToArray();
            return ids.Length == rows ? ids : throw new InvalidParameterException("--training", folder.Folder, [$"a whole folder; {file} has {ids.Length} rows where {rows} are told"]);
        }
        catch (Exception error) when (error is DuckDbException or InvalidOperationException)
        {
            throw new InvalidParameterException("--training", folder.Folder, [$"a whole folder; {file}: {error.Message}"]);
        }
    }
}
