namespace StreamRec.Web.Components.Pages.Api;

/// <summary>A route as the page shows it.</summary>
/// <param name="Name">Its name in the document (operation id), also in the page's address.</param>
/// <param name="Method">GET, POST, …</param>
/// <param name="Path">The path, parameters in braces.</param>
/// <param name="Group">The group's tag.</param>
/// <param name="Summary">What it is for, in a few words.</param>
/// <param name="Description">More about it, or <see langword="null"/>.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Body">The example of its JSON body, or <see langword="null"/> when it takes none.</param>
/// <param name="Answers">What it may answer, by status.</param>
public sealed record ApiRoute(
    string Name,
    string Method,
    string Path,
    string Group,
    string Summary,
    string? Description,
    IReadOnlyList<ApiParameter> Parameters,
    string? Body,
    IReadOnlyList<ApiAnswer> Answers);

/// <summary>A parameter of a route.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsInPath">Whether it is part of the path; else of the query.</param>
/// <param name="IsRequired">Whether the route fails without it.</param>
/// <param name="IsMany">Whether it may be given several times.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">What its text must be: integer, number, boolean or string.</param>
/// <param name="Words">The only texts that are accepted; empty when there are others.</param>
/// <param name="Minimum">The least number, or <see langword="null"/>.</param>
/// <param name="Maximum">The greatest number, or <see langword="null"/>.</param>
/// <param name="Default">What holds without it, or <see langword="null"/>.</param>
/// <param name="Example">The values of the example; empty when it is left out there.</param>
public sealed record ApiParameter(
    string Name,
    bool IsInPath,
    bool IsRequired,
    bool IsMany,
    string Description,
    string Type,
    IReadOnlyList<string> Words,
    string? Minimum,
    string? Maximum,
    string? Default,
    IReadOnlyList<string> Example);

/// <summary>An answer of a route.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="MediaType">The type of its body, or <see langword="null"/> when it has none.</param>
/// <param name="Fields">The fields of its JSON body; empty when it is no object.</param>
public sealed record ApiAnswer(int Status, string Description, string? MediaType, IReadOnlyList<SchemaField> Fields)
{
    /// <summary>Whether this is what was asked for.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>A field of a JSON body.</summary>
/// <param name="Path">Where it is, such as <c>titles[].id</c>.</param>
/// <param name="Type">Its JSON type, such as <c>integer or null</c>.</param>
/// <param name="Description">What it means, or <see langword="null"/>.</param>
public sealed record SchemaField(string Path, string Type, string? Description);
