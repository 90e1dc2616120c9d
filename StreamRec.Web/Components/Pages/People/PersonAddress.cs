using StreamRec.Core.Catalog;
using StreamRec.Core.People;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>People and lists of them as addresses, and back; the names are those of the API.</summary>
internal static class PersonAddress
{
    /// <summary>The path of the list; a person's page is below it.</summary>
    public const string Path = "people";

    private static readonly (string Word, PersonRoles Roles)[] Words = [("actor", PersonRoles.Actor), ("director", PersonRoles.Director)];

    /// <summary>The address of a person's page, in any spelling of the name.</summary>
    public static string Of(string name) => $"{Path}/{Uri.EscapeDataString(TextKey.Of(name))}";

    /// <summary>The address of a person's page; <see langword="null"/> for a name that is nobody's.</summary>
    public static string? Find(string name) => PeopleIndex.HasLetter(name) ? Of(name) : null;

    /// <summary>The address of a list.</summary>
    public static string Of(PersonQuery query) => new QueryText(Path)
        .Add("search", query.Search)
        .Add("role", KeyOf(query.Roles))
        .Add("platform", query.Platform?.Key)
        .Add("page", query.Page > 1 ? query.Page : null)
        .ToString();

    /// <summary>The word for a role; <see langword="null"/> for all of them.</summary>
    public static string? KeyOf(PersonRoles roles) => Words.FirstOrDefault(word => word.Roles == roles).Word;

    /// <summary>Reads a role; what is unknown is all of them, since a page answers every address.</summary>
    public static PersonRoles ReadRoles(string? text) =>
        Words.FirstOrDefault(word => string.Equals(word.Word, text?.Trim(), StringComparison.OrdinalIgnoreCase)) is { Word: not null } found ? found.Roles : PersonRoles.Any;

    /// <summary>A name as a route gives it: a slash stays encoded there, as it would begin a new part of the path.</summary>
    public static string ReadName(string text) => text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
