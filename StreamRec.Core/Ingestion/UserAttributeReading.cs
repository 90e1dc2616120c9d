using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion;

/// <summary>Reads what is known of users besides their ratings, or carries it over with their ratings, and writes it into the new snapshot.</summary>
internal sealed class UserAttributeReading(ImportOptions options, ReportBuilder report, CancellationToken cancellation)
{
    /// <summary>Reads and writes; without anything known nothing is written.</summary>
    /// <param name="file">The file of the import, if it has one.</param>
    /// <param name="before">What the current snapshot knows.</param>
    /// <param name="kept">The keys of the rating sources that are carried over.</param>
    /// <param name="folder">The new snapshot's folder.</param>
    /// <returns>The rows written.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public int ReadAndWrite(InputFile? file, IReadOnlyList<UserTrait> before, IReadOnlyList<string> kept, string folder)
    {
        var read = file is null ? [] : Read(file);
        var replaced = read.Select(each => (each.Source, each.Number)).ToHashSet();
        UserTrait[] all = [.. before.Where(each => !replaced.Contains((each.Source, each.Number)) && kept.Contains(each.Source.Key(), StringComparer.Ordinal)), .. read];
        if (all.Length > 0)
        {
            UserAttributes.Write(Path.Combine(folder, SnapshotStore.UserAttributesFile), all);
        }

        return all.Length;
    }

    private List<UserTrait> Read(InputFile file)
    {
        var attributes = ParquetTable.IsParquet(file.Path)
            ? [.. ReadExport(file)]
            : MovieLensUserRows.Read(file, options, cancellation).SelectMany(user => user.Attributes.Select(name => new UserTrait(RatingSource.MovieLens, user.User, name))).ToList();
        report.Close(new FileReport(file.DisplayName, "users", "What is known of users besides their ratings.")
        {
            Bytes = new FileInfo(file.Path).Length,
            Sha256 = Checksum.OfFile(file.Path),
            RowsRead = attributes.Select(each => (each.Source, each.Number)).Distinct().Count(),
        });
        return attributes;
    }

    private static IReadOnlyList<UserTrait> ReadExport(InputFile file)
    {
        try
        {
            return UserAttributes.Read(file.Path);
        }
        catch (UnusableSnapshotException error)
        {
            throw new UnusableInputException(error.Message, file.DisplayName, inner: error);
        }
    }
}
