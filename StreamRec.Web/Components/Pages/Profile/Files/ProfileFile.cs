namespace StreamRec.Web.Components.Pages.Profile.Files;

/// <summary>A profile to take away.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="MediaType">What it holds.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ProfileFile(string Name, string MediaType, byte[] Content);

/// <summary>In which form.</summary>
internal enum ProfileFileFormat
{
    /// <summary>The report as one document that needs nothing beside it.</summary>
    Html,

    /// <summary>Every figure in a line, for spreadsheets.</summary>
    Csv,

    /// <summary>The same for programs, as Parquet.</summary>
    Parquet,
}
