using System.Globalization;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

/// <summary>What people type wrong: each is answered by a sentence that names the option and what it takes, with exit code 2, and never by a stack trace.</summary>
public sealed class WrongArgumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("--folds", "evaluate", "--model", "mf", "--folds", "99999999999")]
    [InlineData("--folds", "evaluate", "--model", "mf", "--folds", "two")]
    [InlineData("--test-share", "evaluate", "--model", "mf", "--test-share", "0,5")]
    [InlineData("--leave-last", "evaluate", "--model", "mf", "--leave-last", "1.5")]
    [InlineData("--seed", "train", "--seed", "abc")]
    [InlineData("--seconds", "study", "tune", "--seconds", "1,5")]
    [InlineData("--smallest-share", "study", "tune", "--method", "halving", "--smallest-share", "0")]
    [InlineData("--first", "study", "cross-validate", "--first", "0")]
    [InlineData("--model", "study", "compare", "--model", "mf")]
    [InlineData("--factors", "study", "factors", "--factors", "1", "x")]
    [InlineData("--shares", "study", "shares", "--shares", "0.1", "NaN")]
    [InlineData("no model ''", "models", "--use", "")]
    [InlineData("no model ''", "models", "--delete", "")]
    [InlineData("--note", "train", "--note", "a note that is much longer than anybody would ever read, a note that is much longer than anybody would ever read, a note that is much longer than anybody would ever read, and so on and on and on and on and on")]
    [InlineData("--train FILE with --test FILE", "evaluate", "--model", "mf", "--train", "one.csv")]
    public async Task Verb_ValueThatIsNotAccepted_IsNamed(string named, params string[] arguments)
    {
        var (code, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_NumberOnAMachineWithDecimalCommas_HasADecimalPoint()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("es-ES");
        try
        {
            // Read as 5 it would be out of range; as one half it is fine, and the data is what is missing.
            var (code, error) = await RunAsync("evaluate", "--model", "mf", "--test-share", "0.5", "--threshold", "3.5");
            Assert.Equal(2, code);
            Assert.Contains("Nothing has been imported", error, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => folder.Dispose();

    private async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync([.. arguments, "--data-root", folder.Path], output, error);
        Assert.Empty(output.ToString());
        return (code, error.ToString());
    }
}
