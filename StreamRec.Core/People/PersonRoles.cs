namespace StreamRec.Core.People;

/// <summary>What a person did in a film or series.</summary>
[Flags]
public enum PersonRoles : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands in its cast.</summary>
    Actor = 1,

    /// <summary>Directed it, alone or with others.</summary>
    Director = 2,

    /// <summary>Either.</summary>
    Any = Actor | Director,
}

/// <summary>Questions to <see cref="PersonRoles"/>.</summary>
internal static class PersonRolesExtensions
{
    /// <summary>Whether at least one of the other roles is among these; <see cref="Enum.HasFlag"/> would ask for all.</summary>
    public static bool Include(this PersonRoles roles, PersonRoles others) => (roles & others) != PersonRoles.None;
}
