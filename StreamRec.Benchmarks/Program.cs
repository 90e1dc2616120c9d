using StreamRec.Benchmarks;

// Usage: dotnet run -c Release --project StreamRec.Benchmarks [-- NAME…]; without names every benchmark runs.
var benchmarks = new SortedDictionary<string, Action>(StringComparer.Ordinal)
{
    ["mf-generated"] = GeneratedTrainingBenchmark.Run,
    ["mf-movielens"] = MovieLensTrainingBenchmark.Run,
    ["prediction"] = PredictionBenchmark.Run,
    ["ratings-import"] = RatingImportBenchmark.Run,
    ["text-similarity"] = TextSimilarityBenchmark.Run,
};

foreach (var name in args.Length > 0 ? args : [.. benchmarks.Keys])
{
    if (!benchmarks.TryGetValue(name, out var benchmark))
    {
        Console.Error.WriteLine($"There is no benchmark '{name}'; known are {string.Join(", ", benchmarks.Keys)}.");
        return 2;
    }

    benchmark();
}

return 0;
