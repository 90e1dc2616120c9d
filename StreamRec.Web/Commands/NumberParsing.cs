using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace StreamRec.Web.Commands;

/// <summary>
/// Reads the numbers of a command line the same way on every machine: with a decimal point, without thousands separators. By itself the library follows the machine's language, in which
/// 0.5 may mean 5, and its messages speak of .NET types.
/// </summary>
internal static class NumberParsing
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const string WholeNumber = "a whole number";

    /// <summary>Applies it to every option of a command and of its subcommands.</summary>
    public static void ApplyTo(Command command)
    {
        foreach (var option in command.Options)
        {
            ApplyTo(option);
        }

        foreach (var subcommand in command.Subcommands)
        {
            ApplyTo(subcommand);
        }
    }

    private static void ApplyTo(Option option)
    {
        switch (option)
        {
            case Option<int> one:
                one.CustomParser = result => First(Read<int>(result, Whole, WholeNumber));
                break;
            case Option<int?> one:
                one.CustomParser = result => First(Read<int>(result, Whole, WholeNumber));
                break;
            case Option<int[]> many:
                many.CustomParser = result => Read<int>(result, Whole, WholeNumber);
                break;
            case Option<long> one:
                one.CustomParser = result => First(Read<long>(result, Whole, WholeNumber));
                break;
            case Option<double> one:
                one.CustomParser = result => First(ReadAny(result));
                break;
            case Option<double?> one:
                one.CustomParser = result => First(ReadAny(result));
                break;
            case Option<double[]> many:
                many.CustomParser = ReadAny;
                break;
        }
    }

    private static double[] ReadAny(ArgumentResult result) => Read<double>(result, NumberStyles.Float, "a number with a decimal point");

    private static T[] Read<T>(ArgumentResult result, NumberStyles style, string accepted)
        where T : struct, INumber<T>
    {
        var values = new List<T>(result.Tokens.Count);
        foreach (var token in result.Tokens)
        {
            if (!T.TryParse(token.Value, style, CultureInfo.InvariantCulture, out var value))
            {
                var option = (result.Parent as OptionResult)?.Option;
                result.AddError($"{option?.Name} cannot be '{token.Value}'; accepted: {accepted}. {option?.Name}: {option?.Description}");
                return [];
            }

            values.Add(value);
        }

        return [.. values];
    }

    private static T First<T>(T[] values) => values.Length > 0 ? values[0] : default!;
}
