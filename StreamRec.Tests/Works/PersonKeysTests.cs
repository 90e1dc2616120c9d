using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

public sealed class PersonKeysTests
{
    [Theory]
    [InlineData("Pedro Almodóvar", "pedro almodovar")]
    [InlineData("Kim Ki-duk", "Ki-duk Kim")]
    [InlineData("Pierce Brosnan (James Bond)", "Pierce Brosnan")]
    [InlineData("Conan O'Brien", "Conan O’Brien")]
    public void Of_OnePersonWrittenDifferently_IsTheSame(string name, string other) => Assert.Equal(PersonKeys.Of([name]), PersonKeys.Of([other]));

    [Fact]
    public void Of_OtherPeople_Differs() => Assert.NotEqual(PersonKeys.Of(["Joel Coen"]), PersonKeys.Of(["Ethan Coen"]));

    [Fact]
    public void LastNamesOf_SpellingsOfOnePerson_AgreeWithoutTheGeneration()
    {
        Assert.Equal(PersonKeys.LastNamesOf(["László Benedek"]), PersonKeys.LastNamesOf(["Laslo Benedek"]));
        Assert.Equal(PersonKeys.LastNamesOf(["John Stalberg, Jr."]), PersonKeys.LastNamesOf(["John Stalberg"]));
    }

    [Fact]
    public void Of_Placeholders_AreNobody() => Assert.Empty(PersonKeys.Of(["1", "-", ""]));

    [Fact]
    public void CountShared_Lists_CountsEachPersonOnce() =>
        Assert.Equal(2, PersonKeys.CountShared(PersonKeys.Of(["A B", "C D", "E F", "a b"]), PersonKeys.Of(["E F", "B A", "X Y"])));
}
