using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Core.Profiling.Pairs;

/// <summary>A column as pairs are formed with it: the sampled rows as numbers, as ranks of different values, and as a few classes.</summary>
internal sealed class PairColumn
{
    // As many classes as phi-k uses (Baak et al. 2020); of equal frequency instead of equal width, so that one far value does not push all others into one class.
    private const int Bins = 10;

    private PairColumn(ColumnProfile profile, double[]? numbers, int[] codes, int codeCount, int[] classes, int classCount)
    {
        Profile = profile;
        Numbers = numbers;
        Codes = codes;
        CodeCount = codeCount;
        Classes = classes;
        ClassCount = classCount;
    }

    public ColumnProfile Profile { get; }

    public string Name => Profile.Name;

    /// <summary>The numbers, not a number where there is none; <see langword="null"/> for categories.</summary>
    public double[]? Numbers { get; }

    /// <summary>The place of each row's value among the different values, which rise for numbers; −1 where there is none.</summary>
    public int[] Codes { get; }

    public int CodeCount { get; }

    /// <summary>The class of each row; −1 where there is no value. Of a category its value, of numbers one of ten.</summary>
    public int[] Classes { get; }

    public int ClassCount { get; }

    /// <summary>Prepares a column.</summary>
    public static PairColumn Of(ScannedColumn column, CancellationToken cancellation)
    {
        if (column.Codes is { } given)
        {
            return new PairColumn(column.Profile, null, given, column.CodeCount, given, column.CodeCount);
        }

        var numbers = column.Numbers!;
        var present = numbers.Where(number => !double.IsNaN(number)).ToArray();
        var table = FrequencyTable.Of(present, present.Length, cancellation);
        var codes = new int[numbers.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = double.IsNaN(numbers[row]) ? -1 : table.Values.BinarySearch(numbers[row] + 0.0);
        }

        cancellation.ThrowIfCancellationRequested();
        var (classes, classCount) = ClassesOf(table, codes);
        return new PairColumn(column.Profile, numbers, codes, table.Distinct, classes, classCount);
    }

    // Each different value goes whole into the class in which its middle rank lies.
    private static (int[] Classes, int Count) ClassesOf(FrequencyTable table, int[] codes)
    {
        if (table.Distinct <= Bins)
        {
            return (codes, table.Distinct);
        }

        var classOfCode = new int[table.Distinct];
        var passed = 0L;
        var (last, count) = (-1, 0);
        for (var code = 0; code < classOfCode.Length; code++)
        {
            var bin = (int)(Bins * (passed + (table.Counts[code] / 2.0)) / table.Total);
            passed += table.Counts[code];
            count += bin == last ? 0 : 1;
            last = bin;
            classOfCode[code] = count - 1;
        }

        var classes = new int[codes.Length];
        for (var row = 0; row < classes.Length; row++)
        {
            classes[row] = codes[row] < 0 ? -1 : classOfCode[codes[row]];
        }

        return (classes, count);
    }
}
