using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Tells whose ratings a file holds.</summary>
internal static class RatingFileSources
{
    /// <summary>The keys of the sources in the file: one by its layout, or those that its rows name where StreamRec itself wrote it.</summary>
    /// <exception cref="RatingFileException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Of(RatingFile file)
    {
        if (file.Layout.SourceColumn < 0)
        {
            return [file.Layout.Source.Key()];
        }

        try
        {
            using var connection = DuckDbConnection.OpenInMemory();
            using var distinct = connection.Query($"SELECT DISTINCT lower(trim({RatingSql.Column(file.Layout, file.Layout.SourceColumn)})) {RatingSql.From(file)}", file.Path);
            var present = distinct.Rows().Select(row => row[0] as string).ToHashSet(StringComparer.Ordinal);
            return [.. RatingSources.Keys.Where(present.Contains)];
        }
        catch (DuckDbException error)
        {
            throw new RatingFileException(file.Name, $"The file cannot be read: {error.Message}", error);
        }
    }
}
