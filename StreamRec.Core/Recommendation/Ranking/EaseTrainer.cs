using System.Diagnostics;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// A linear model between titles in closed form (Steck 2019, "Embarrassingly shallow autoencoders for sparse data"): with G the number of users who chose both of two titles and P = (G + λ)⁻¹,
/// the weight from title i to title j is −Pᵢⱼ / Pⱼⱼ (equation 8).
/// </summary>
public sealed class EaseTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "ease";

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "For lists: which titles are chosen together, as one linear model between all titles (EASE). Scores in stars are those of the biases.";

    /// <inheritdoc />
    public string Citation => "Steck 2019, Embarrassingly shallow autoencoders for sparse data, equation 8";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Ranking;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("titles", 6000, 1, 30_000, "How many titles are ranked, the most rated ones; others come after them. Memory grows with the square, time with the cube."),
        ParameterDefinition.Number("regularization", 300, 1, 1_000_000, "Pull of the weights towards zero; more relies on titles chosen together by many."),
        ParameterDefinition.Number("from", 4, 0.5, 5, "The score in stars from which a rating counts as a choice; at 0.5 every rating does."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        var started = Stopwatch.GetTimestamp();
        var from = parameters.Number("from");
        var input = RankingInput.Of(data.Ratings, parameters.WholeNumber("titles"), from, options);
        var matrix = Together(input.Choices, input.Titles.Count, options);
        for (var place = 0; place < matrix.Size; place++)
        {
            matrix[place, place] += (float)parameters.Number("regularization");
        }

        if (!SymmetricInverse.TryInvert(matrix, options.Threads, options.Cancellation))
        {
            throw new ModelException("The weights between titles cannot be solved for; use a higher regularization.");
        }

        var model = new EaseModel(input, (float)from, Rows(matrix, options.Cancellation));
        RankingReport.Send(options, model, data.Ratings, 1, 1, Stopwatch.GetElapsedTime(started));
        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return EaseModel.Read(reader);
    }

    // How many users chose both of two titles.
    private static TiledMatrix Together(ChoiceTable choices, int count, TrainingOptions options)
    {
        var matrix = new TiledMatrix(count);
        var (starts, users) = choices.ByPlace(count, options.Cancellation);
        WorkerThreads.ForEach(
            options.Threads,
            count,
            place =>
            {
                var row = matrix.RowOffset(place);
                for (var index = starts[place]; index < starts[place + 1]; index++)
                {
                    foreach (var other in choices.Of(users[index]))
                    {
                        matrix.Values[row + TiledMatrix.ColumnOffset(other)]++;
                    }
                }
            },
            options.Cancellation);
        return matrix;
    }

    // The diagonal's tiles are symmetric but for rounding; files keep what is below the diagonal only.
    private static RowMatrix Rows(TiledMatrix matrix, CancellationToken cancellation)
    {
        var rows = new RowMatrix(matrix.Size);
        for (var row = 0; row < rows.Size; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var column = 0; column <= row; column++)
            {
                rows[row, column] = matrix[row, column];
                rows[column, row] = matrix[row, column];
            }
        }

        return rows;
    }
}
