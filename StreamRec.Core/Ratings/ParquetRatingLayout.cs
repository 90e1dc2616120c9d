using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Tells from a Parquet file's columns whether it holds ratings.</summary>
internal static class ParquetRatingLayout
{
    /// <exception cref="DuckDbException">It is not a Parquet file after all.</exception>
    public static RatingLayout? Recognize(string path)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var described = connection.Query("select * from read_parquet(?) limit 1", path);
        var header = new RatingHeader([.. described.Columns.Select(column => column.Name)]);
        if (!header.IsRatings) return null;
        var first = header.Title < 0 ? null : described.Rows().Select(row => row[header.Title]).FirstOrDefault();
        var isText = header.Title >= 0 && described.Columns[header.Title].Type.Id is DuckDbTypeId.Varchar or DuckDbTypeId.Enum;
        var digits = first is string text && text.Length > 0 && char.IsAsciiDigit(text[0]);
        return RatingLayoutRecognizer.FromHeader(header, delimiter: "", isText && !digits, first is string id && id.StartsWith('m'));
    }
}
