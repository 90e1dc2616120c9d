namespace StreamRec.Tests.Browser;

/// <summary>
/// Browser tests that only look: one after the other, with one program, which makes its sample world and trains on it, and one browser.
/// Beside them run those that change something (<see cref="ChangingTests"/>), with a program and a browser of their own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LookingTests : ICollectionFixture<BrowserProgram>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser, looking";
}

/// <summary>Browser tests that change what other visitors see, each leaving it as it was; see <see cref="LookingTests"/>.</summary>
[CollectionDefinition(Name)]
public sealed class ChangingTests : ICollectionFixture<BrowserProgram>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser, changing";
}
