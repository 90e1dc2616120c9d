using CsvHelper;

namespace StreamRec.Core.Samples;

/// <summary>The layout of the sample world's CSV files: UTF-8 without a mark, commas, quotes only where needed, line feeds.</summary>
internal static class SampleCsv
{
    /// <summary>Creates a file and writes its header.</summary>
    public static CsvWriter Create(string path, ReadOnlySpan<string> header)
    {
        var writer = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" });
        writer.WriteHeader(header);
        return writer;
    }
}
