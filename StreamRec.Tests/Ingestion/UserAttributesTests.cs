using StreamRec.Core.Ingestion;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion;

/// <summary>What MovieLens says of its users comes into the snapshot and stays as long as their ratings do.</summary>
public sealed class UserAttributesTests : IDisposable
{
    private const string Films = "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Jumanji (1995),Comedy\n3,Heat (1995),Action\n";
    private const string Ratings = "userId,movieId,rating,timestamp\n7,1,4.0,1500000000\n8,2,3.5,1500000001\n9,2,3.5,1500000002\n";
    private const string Users = "7|24|M|technician|85711\n8|22|M|student|94043\n9|53|F|student|T8H1N\n";

    private readonly ImportFixture world = new();

    [Fact]
    public void Import_UsersBesideRatings_AreKnownToTheWorkspace()
    {
        ImportWorld();

        Assert.Equal(["age:20", "gender:M", "occupation:technician", "region:8"], AttributesOf(7));
        Assert.Equal(["age:50", "gender:F", "occupation:student"], AttributesOf(9));
        Assert.Equal(3, Report("u.user").RowsRead);
    }

    [Fact]
    public void TrainingDataFor_TrainerThatUsesThem_HasUsersAndWorks()
    {
        ImportWorld();

        var side = world.Load().TrainingDataFor(new AttributeUser(), ModelParameters.DefaultsOf(new AttributeUser())).Side;

        Assert.Equal(["age:20", "gender:M", "occupation:student"], side.Users.Names.Order(StringComparer.Ordinal));
        Assert.Contains("year:1995", side.Titles.Names);
        Assert.Same(SideInformation.None, world.Load().TrainingDataFor(new BiasTrainer(), ModelParameters.DefaultsOf(new BiasTrainer())).Side);
    }

    [Fact]
    public void Import_OtherFamily_KeepsThem()
    {
        ImportWorld();
        world.Import(world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First")));
        Assert.Equal(4, AttributesOf(7).Length);
    }

    [Fact]
    public void Import_RatingsAnewWithoutUsers_ForgetsThem()
    {
        ImportWorld();
        File.Delete(Path.Combine(world.Input, "u.user"));
        world.Import(world.Input);
        Assert.Empty(AttributesOf(7));
        Assert.DoesNotContain(Manifest().Files, file => file.Name == SnapshotStore.UserAttributesFile);
    }

    [Fact]
    public void Import_Export_BringsThemBack()
    {
        ImportWorld();
        var folder = Path.Combine(world.Root.Folder, "export");
        SnapshotExport.Write(world.Store, Manifest(), folder, ExportFormat.Parquet, TestContext.Current.CancellationToken);
        using var other = new ImportFixture();

        other.Import(folder);

        Assert.Equal(world.Load().UserAttributes.Value, other.Load().UserAttributes.Value);
    }

    [Fact]
    public void Import_DamagedUsers_NamesLineAndFieldAndChangesNothing()
    {
        ImportWorld();
        var before = world.Store.CurrentId;
        world.File("u.user", "7|24|M|technician|85711\n8|old|M|student|94043\n");

        var failure = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Equal((2, "age"), (failure.Line, failure.Column));
        Assert.Equal(before, world.Store.CurrentId);
    }

    [Fact]
    public void Import_TwoFilesOfUsers_IsRefused()
    {
        ImportWorld();
        world.File("more/users.dat", "7::F::1::10::48067\n");
        Assert.Contains("Import one of the two", Assert.Throws<UnusableInputException>(() => world.Import(world.Input)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();

    private void ImportWorld()
    {
        world.File("movies.csv", Films);
        world.File("ratings.csv", Ratings);
        world.File("u.user", Users);
        world.Import(world.Input);
    }

    private string[] AttributesOf(long user) => [.. world.Load().UserAttributes.Value.Where(each => each.Number == user).Select(each => each.Attribute).Order(StringComparer.Ordinal)];

    private SnapshotManifest Manifest() => world.Store.ReadManifest(world.Store.CurrentId!);

    private FileReport Report(string name) => Manifest().Import.Files.Single(file => file.File.EndsWith(name, StringComparison.Ordinal));

    /// <summary>The bias trainer, as if it looked at attributes.</summary>
    private sealed class AttributeUser : IModelTrainer
    {
        private readonly BiasTrainer biases = new();

        public string Name => biases.Name;

        public string Description => biases.Description;

        public string Citation => biases.Citation;

        public ModelFamily Family => biases.Family;

        public IReadOnlyList<ParameterDefinition> Parameters => biases.Parameters;

        public bool UsesSide(ModelParameters parameters) => true;

        public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options) => biases.Train(data, parameters, options);

        public IRatingModel Read(BinaryReader reader) => biases.Read(reader);
    }
}
