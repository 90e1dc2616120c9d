using System.Globalization;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Tests.Recommendation.Spark;

/// <summary>Folders as Spark's <c>ALSModel.save</c> writes them: part files of Parquet, with marks and checksums beside them.</summary>
internal static class SparkFiles
{
    /// <summary>Writes what a factor model of ours has learned in Spark's form. Spark has no biases: they become two more factors.</summary>
    public static void Write(string folder, FactorModel model)
    {
        Write(Path.Combine(folder, "userFactors"), Rows(model.Users, model.KnowsUser, row => [model.Mean + row[FactorMatrix.UserBias], 1, .. row.AsSpan(FactorMatrix.FirstFactor, model.Users.Factors)]));
        Write(Path.Combine(folder, "itemFactors"), Rows(model.Titles, model.KnowsTitle, row => [1, row[FactorMatrix.TitleBias], .. row.AsSpan(FactorMatrix.FirstFactor, model.Titles.Factors)]));
    }

    /// <summary>Writes a table in two parts.</summary>
    public static void Write(string folder, IReadOnlyList<(int Id, float[] Features)> rows)
    {
        Directory.CreateDirectory(folder);
        for (var part = 0; part < 2; part++)
        {
            var values = rows.Where(row => row.Id % 2 == part).Select(row => $"({row.Id}, [{string.Join(", ", row.Features.Select(Text))}])").ToArray();
            WritePart(Path.Combine(folder, $"part-0000{part}-c000.snappy.parquet"), values.Length == 0
                ? "SELECT 0::INTEGER AS id, []::FLOAT[] AS features WHERE false"
                : $"SELECT id::INTEGER AS id, features::FLOAT[] AS features FROM (VALUES {string.Join(", ", values)}) AS rows(id, features)");
            File.WriteAllText(Path.Combine(folder, $".part-0000{part}-c000.snappy.parquet.crc"), "crc");
        }

        File.WriteAllText(Path.Combine(folder, "_SUCCESS"), "");
    }

    /// <summary>Writes one part from a query.</summary>
    public static void WritePart(string path, string query)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = DuckDbConnection.OpenInMemory();
        connection.Execute($"COPY ({query}) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION snappy)");
    }

    private static List<(int, float[])> Rows(FactorMatrix matrix, Func<int, bool> isKnown, Func<float[], float[]> features) =>
        [.. Enumerable.Range(0, matrix.Rows).Where(isKnown).Select(row => (row, features(matrix.Row(row).ToArray())))];

    private static string Text(float value) => $"{value.ToString("R", CultureInfo.InvariantCulture)}::FLOAT";
}
