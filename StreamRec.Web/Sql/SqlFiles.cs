using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;
using StreamRec.Core.Storage;

namespace StreamRec.Web.Sql;

/// <summary>A file of an answer, gone when it is closed.</summary>
/// <param name="Content">The file, at its beginning.</param>
/// <param name="Outcome">How the query went.</param>
internal sealed record SqlFile(FileStream Content, SqlOutcome Outcome);

/// <summary>Writes answers to files, however long, in little memory: into a working file first, so that a query that fails halfway gives no half file.</summary>
/// <param name="desk">Answers.</param>
/// <param name="options">The limits.</param>
internal sealed class SqlFiles(SqlDesk desk, StreamRecOptions options)
{
    private readonly string folder = Path.Combine(new DataRoot(options.DataRoot).Working, "sql");

    /// <summary>Answers a query into a file.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="visitor">Whose it is.</param>
    /// <param name="format">CSV or Parquet.</param>
    /// <param name="cancellation">Stops it within 200 ms.</param>
    /// <exception cref="SqlRefusedException">It was not answered.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SqlFile> MakeAsync(string sql, string visitor, SqlFormat format, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}{SqlFormats.EndingOf(format)}");
        try
        {
            var question = SqlQuestion.ForFile(sql, visitor, options.Sql);
            var outcome = format == SqlFormat.Parquet ? await WriteParquetAsync(path, question, cancellation) : await WriteCsvAsync(path, question, cancellation);
            return new SqlFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous), outcome);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task<SqlOutcome> WriteParquetAsync(string path, SqlQuestion question, CancellationToken cancellation)
    {
        using var file = new SqlParquetFile(path);
        var outcome = await desk.AskAsync(question, file, cancellation);
        await Task.Run(() => file.Complete(cancellation), cancellation);
        return outcome;
    }

    private async Task<SqlOutcome> WriteCsvAsync(string path, SqlQuestion question, CancellationToken cancellation)
    {
        using var file = new SqlCsvFile(path);
        return await desk.AskAsync(question, file, cancellation);
    }
}
