using StreamRec.Core.DuckDb;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Spark;

/// <summary>
/// The factors of users or of items as Apache Spark's ALS writes them (<c>ALSModel.userFactors</c>, <c>itemFactors</c>): Parquet files with the columns <c>id</c>, a whole number, and
/// <c>features</c>, a list of as many numbers as the model has factors. Who has no ratings has no row.
/// </summary>
/// <param name="Factors">A row for each id from 0; zeros where there is none.</param>
/// <param name="Known">Whether there is a row of each id.</param>
internal sealed record SparkFactorTable(FactorMatrix Factors, bool[] Known)
{
    private const int MostFactors = 4096;

    /// <summary>Reads a table.</summary>
    /// <param name="folder">The folder of its files.</param>
    /// <param name="rows">How many ids there can be: they are 0 to this, exclusive.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ModelException">The files are not there or no such table; the message names the folder, and the id and column where that says more.</exception>
    public static SparkFactorTable Read(string folder, int rows, CancellationToken cancellation)
    {
        // Spark puts marks and checksums beside its files: only the files themselves count.
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet") : [];
        if (files.Length == 0)
        {
            throw new ModelException($"{folder} holds no Parquet files; a folder as Spark's ALSModel.save writes it has userFactors and itemFactors with some in each.");
        }

        try
        {
            using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = 1 });
            var source = $"read_parquet([{string.Join(", ", files.Order(StringComparer.Ordinal).Select(DuckDbText.Literal))}])";
            RequireColumns(connection, source, folder);
            var factors = connection.Scalar<long?>($"SELECT max(len(features)) FROM {source}") ?? throw new ModelException($"{folder} holds no row.");
            if (factors is < 1 or > MostFactors)
            {
                throw new ModelException($"{folder}, column features: there are {factors} factors; accepted are 1 to {MostFactors}.");
            }

            var table = new SparkFactorTable(new FactorMatrix(rows, (int)factors), new bool[rows]);
            using var result = connection.QueryStreaming($"SELECT CAST(id AS BIGINT), CAST(features AS FLOAT[]) FROM {source}");
            while (result.FetchChunk(cancellation) is { } chunk)
            {
                using (chunk)
                {
                    table.Take(chunk, folder);
                }
            }

            return table;
        }
        catch (DuckDbException error)
        {
            throw new ModelException($"{folder} cannot be read: {error.Message}", error);
        }
    }

    private static void RequireColumns(DuckDbConnection connection, string source, string folder)
    {
        using var result = connection.Query($"SELECT * FROM {source} LIMIT 0");
        foreach (var (column, fits, wanted) in new (string, Func<DuckDbType, bool>, string)[]
        {
            ("id", type => type.Id is DuckDbTypeId.Integer or DuckDbTypeId.BigInt, "whole numbers"),
            ("features", type => type.ItemType?.Id is DuckDbTypeId.Float or DuckDbTypeId.Double, "lists of numbers"),
        })
        {
            var found = result.Columns.FirstOrDefault(each => string.Equals(each.Name, column, StringComparison.OrdinalIgnoreCase))
                ?? throw new ModelException($"{folder}: there is no column {column}; the columns are {string.Join(", ", result.Columns.Select(each => each.Name))}.");
            if (!fits(found.Type))
            {
                throw new ModelException($"{folder}, column {column}: it holds {found.Type.Id}, and {wanted} are needed.");
            }
        }
    }

    private void Take(DuckDbChunk chunk, string folder)
    {
        var idColumn = chunk.Column(0);
        var lists = chunk.Column(1);
        var ids = idColumn.Values<long>();
        var entries = lists.Lists;
        var items = lists.Items;
        var values = items.Values<float>();
        for (var row = 0; row < chunk.RowCount; row++)
        {
            if (idColumn.IsNull(row) || lists.IsNull(row))
            {
                throw new ModelException($"{folder}: a row lacks its {(idColumn.IsNull(row) ? "id" : "features")}.");
            }

            var id = ids[row];
            if (id < 0 || id >= Known.Length)
            {
                throw new ModelException($"{folder}, id {id}: the training data has the ids 0 to {Known.Length - 1} only, so the factors were trained on other data.");
            }

            if (Known[id])
            {
                throw new ModelException($"{folder}, id {id}: there are two rows of it.");
            }

            if (entries[row].Length != (ulong)Factors.Factors)
            {
                throw new ModelException($"{folder}, id {id}, column features: there are {entries[row].Length} numbers where others have {Factors.Factors}.");
            }

            var target = Factors.Row((int)id).Slice(FactorMatrix.FirstFactor, Factors.Factors);
            for (var factor = 0; factor < target.Length; factor++)
            {
                var item = (int)entries[row].Offset + factor;
                target[factor] = !items.IsNull(item) && float.IsFinite(values[item])
                    ? values[item]
                    : throw new ModelException($"{folder}, id {id}, column features: number {factor + 1} is missing or not finite.");
            }

            Known[id] = true;
        }
    }

    /// <summary>The same table over other rows.</summary>
    /// <param name="rows">For each row its id here, or −1.</param>
    public SparkFactorTable Pick(ReadOnlySpan<int> rows) => new(Factors.Pick(rows, oneLane: null), ModelRows.Pick(Known, rows));
}
