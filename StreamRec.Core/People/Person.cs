using StreamRec.Core.Catalog;

namespace StreamRec.Core.People;

/// <summary>Somebody who acts or directs. People of one name are one person: no source tells them apart.</summary>
public sealed record Person
{
    /// <summary>The person's place in the directory: those with the most works come first.</summary>
    internal int Number { get; init; }

    /// <summary>The name in its most frequent spelling.</summary>
    public required string Name { get; init; }

    /// <summary>The name's key (<see cref="TextKey.Of"/>), for addresses.</summary>
    public string Key => TextKey.Of(Name);

    /// <summary>In how many works the person acts or directs, 1 or more.</summary>
    public required int Works { get; init; }

    /// <summary>In how many the person acts.</summary>
    public required int Acted { get; init; }

    /// <summary>How many the person directed.</summary>
    public required int Directed { get; init; }

    /// <summary>Year of the first work, or <see langword="null"/> when no year is known.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last work, or <see langword="null"/> when no year is known.</summary>
    public int? LastYear { get; init; }

    /// <summary>What the person does.</summary>
    public PersonRoles Roles => (Acted > 0 ? PersonRoles.Actor : PersonRoles.None) | (Directed > 0 ? PersonRoles.Director : PersonRoles.None);
}
