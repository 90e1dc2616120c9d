using StreamRec.Core.Ingestion.MovieLens;

namespace StreamRec.Tests.Ingestion;

public sealed class MovieLensTitleTests
{
    [Theory]
    [InlineData("Toy Story (1995)", "Toy Story", 1995, false)]
    [InlineData("Matrix, The (1999) ", "The Matrix", 1999, true)]
    [InlineData("City of Lost Children, The (Cité des enfants perdus, La) (1995)", "The City of Lost Children (Cité des enfants perdus, La)", 1995, true)]
    [InlineData("Avventura, L' (1960)", "L'Avventura", 1960, true)]
    [InlineData("unknown", "unknown", null, false)]
    [InlineData("Nocturnal Animals", "Nocturnal Animals", null, false)]
    [InlineData("Hena, (1991)", "Hena,", 1991, false)]
    public void Read_TakesYearAndArticleApart(string cell, string name, int? year, bool moved) =>
        Assert.Equal(new MovieLensTitle(name, year, moved), MovieLensTitle.Read(cell));
}
