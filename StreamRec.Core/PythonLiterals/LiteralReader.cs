using System.Buffers;
using System.Globalization;

namespace StreamRec.Core.PythonLiterals;

/// <summary>
/// Reads a literal token by token, without building anything: lists, dictionaries with texts as keys, texts, numbers and the three constants
/// of Python's <c>ast.literal_eval</c>, or JSON. Strict: whatever is neither is an error that names the character. Everything is checked,
/// what is skipped too. The depth is limited, so no cell can exhaust the stack; tuples, sets and strings put together of several are not read.
/// </summary>
public ref struct LiteralReader
{
    /// <summary>The largest limit of the depth.</summary>
    public const int LargestDepthLimit = 64;

    // What ends a run of plain characters inside quotes: the quote, an escape, or a control character, which a literal never holds as such.
    private static readonly SearchValues<char> SingleStops = SearchValues.Create("'\\" + ControlCharacters());
    private static readonly SearchValues<char> DoubleStops = SearchValues.Create("\"\\" + ControlCharacters());

    private readonly ReadOnlySpan<char> text;
    private readonly LiteralDialect dialect;
    private readonly int maximumDepth;
    private int position;
    private int tokenStart;
    private int tokenEnd;
    private bool hasEscapes;
    private ulong dictionaries;
    private Place place;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="dialect">Its notation; see <see cref="LiteralDialects.Of"/>.</param>
    /// <param name="maximumDepth">How deep lists and dictionaries may be nested, 1 to <see cref="LargestDepthLimit"/>.</param>
    public LiteralReader(ReadOnlySpan<char> text, LiteralDialect dialect = LiteralDialect.Python, int maximumDepth = 16)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumDepth, LargestDepthLimit);
        this.text = text;
        this.dialect = dialect;
        this.maximumDepth = maximumDepth;
        place = Place.Value;
    }

    /// <summary>Where in the grammar the reader stands: what may come next.</summary>
    private enum Place
    {
        Value,
        FirstItemOrEnd,
        FirstKeyOrEnd,
        CommaOrEnd,
        Finished,
    }

    /// <summary>What the reader stands on.</summary>
    public LiteralToken Token { get; private set; }

    /// <summary>How many lists and dictionaries are open; the start of one counts as inside, its end as outside.</summary>
    public int Depth { get; private set; }

    /// <summary>Where the token begins, in characters from the start of the cell, 0-based.</summary>
    public readonly int Position => tokenStart;

    /// <summary>The text of a key or text.</summary>
    public readonly LiteralText Text => new(text[tokenStart..tokenEnd], hasEscapes, dialect);

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there was one; <see langword="false"/> once, behind the whole literal.</returns>
    /// <exception cref="LiteralException">The cell is no literal of its notation.</exception>
    public bool Read()
    {
        SkipBlanks();
        switch (place)
        {
            case Place.Value:
                ReadValue("a value");
                return true;
            case Place.FirstItemOrEnd:
                if (!TryClose())
                {
                    ReadValue("a value or ]");
                }

                return true;
            case Place.FirstKeyOrEnd:
                if (!TryClose())
                {
                    ReadKey("a key in quotes or }");
                }

                return true;
            case Place.CommaOrEnd:
                ReadBehindItem();
                return true;
            default:
                Token = LiteralToken.Nothing;
                return position >= text.Length ? false : throw Unexpected("the end of the cell");
        }
    }

    /// <summary>Passes over the list or dictionary that begins here, to its end; does nothing on any other token.</summary>
    /// <exception cref="LiteralException">The cell is no literal of its notation.</exception>
    public void Skip()
    {
        if (Token is not (LiteralToken.ListStart or LiteralToken.DictionaryStart))
        {
            return;
        }

        var outside = Depth - 1;
        while (Depth > outside)
        {
            Read();
        }
    }

    /// <summary>The number here, if it is a whole one that fits.</summary>
    public readonly bool TryGetInteger(out long value)
    {
        value = 0;
        return Token == LiteralToken.Number && long.TryParse(text[tokenStart..tokenEnd], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The number here as a floating-point one; NaN where there is none.</summary>
    public readonly double GetNumber() =>
        Token == LiteralToken.Number ? double.Parse(text[tokenStart..tokenEnd], NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;

    /// <summary>The error to throw where the token here is right by the grammar, but not what a reader of these cells can use.</summary>
    /// <param name="expected">What it could have used.</param>
    public readonly LiteralException Unusable(string expected) =>
        LiteralException.At(text, Token is LiteralToken.Text or LiteralToken.Key ? tokenStart - 1 : tokenStart, expected);

    private static string ControlCharacters() => new([.. Enumerable.Range(0, 32).Select(code => (char)code)]);

    private readonly bool InDictionary => (dictionaries >> (Depth - 1) & 1) != 0;

    private readonly bool At(char character) => position < text.Length && text[position] == character;

    private readonly LiteralException Unexpected(string expected) => LiteralException.At(text, position, expected);

    private void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }
    }

    private void ReadBehindItem()
    {
        if (TryClose())
        {
            return;
        }

        var inDictionary = InDictionary;
        if (!At(','))
        {
            throw Unexpected(inDictionary ? ", or }" : ", or ]");
        }

        position++;
        SkipBlanks();
        if (dialect == LiteralDialect.Python && TryClose())
        {
            return;
        }

        if (inDictionary)
        {
            ReadKey("a key in quotes");
        }
        else
        {
            ReadValue("a value");
        }
    }

    private void ReadKey(string expected)
    {
        ReadText(expected);
        SkipBlanks();
        if (!At(':'))
        {
            throw Unexpected(":");
        }

        position++;
        Token = LiteralToken.Key;
        place = Place.Value;
    }

    private void ReadValue(string expected)
    {
        var first = position < text.Length ? text[position] : '\0';
        switch (first)
        {
            case '[':
                Open(LiteralToken.ListStart, Place.FirstItemOrEnd);
                return;
            case '{':
                Open(LiteralToken.DictionaryStart, Place.FirstKeyOrEnd);
                return;
            case '\'' or '"':
                ReadText(expected);
                break;
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                tokenStart = position;
                position += LiteralNumber.Measure(text, position, dialect);
                tokenEnd = position;
                Token = LiteralToken.Number;
                break;
            default:
                ReadConstant(expected);
                break;
        }

        place = Depth == 0 ? Place.Finished : Place.CommaOrEnd;
    }

    private void Open(LiteralToken token, Place next)
    {
        if (Depth == maximumDepth)
        {
            throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"a value without lists or dictionaries, since {maximumDepth} are open already,"));
        }

        var bit = 1UL << Depth++;
        dictionaries = token == LiteralToken.DictionaryStart ? dictionaries | bit : dictionaries & ~bit;
        tokenStart = position++;
        Token = token;
        place = next;
    }

    private bool TryClose()
    {
        var inDictionary = InDictionary;
        if (!At(inDictionary ? '}' : ']'))
        {
            return false;
        }

        Depth--;
        tokenStart = position++;
        Token = inDictionary ? LiteralToken.DictionaryEnd : LiteralToken.ListEnd;
        place = Depth == 0 ? Place.Finished : Place.CommaOrEnd;
        return true;
    }

    private void ReadConstant(string expected)
    {
        var json = dialect == LiteralDialect.Json;
        if (!TryConstant(json ? "null" : "None", LiteralToken.None)
            && !TryConstant(json ? "true" : "True", LiteralToken.True)
            && !TryConstant(json ? "false" : "False", LiteralToken.False))
        {
            throw Unexpected(expected);
        }
    }

    private bool TryConstant(string name, LiteralToken token)
    {
        var end = position + name.Length;
        if (!text[position..].StartsWith(name, StringComparison.Ordinal) || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')))
        {
            return false;
        }

        tokenStart = position;
        position = tokenEnd = end;
        Token = token;
        return true;
    }

    private void ReadText(string expected)
    {
        var quote = position < text.Length ? text[position] : '\0';
        if (quote != '"' && (quote != '\'' || dialect == LiteralDialect.Json))
        {
            throw Unexpected(expected);
        }

        var opened = position++;
        var stops = quote == '"' ? DoubleStops : SingleStops;
        tokenStart = position;
        hasEscapes = false;
        Token = LiteralToken.Text;
        while (true)
        {
            var plain = text[position..].IndexOfAny(stops);
            position = plain < 0 ? text.Length : position + plain;
            if (At(quote))
            {
                tokenEnd = position++;
                return;
            }

            if (!At('\\'))
            {
                throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"the closing {quote} of the text that begins at character {opened + 1}"));
            }

            hasEscapes = true;
            PassEscape();
        }
    }

    // Half a surrogate pair is no character: the other half must follow at once, as JSON writes them.
    private void PassEscape()
    {
        var start = position;
        position += LiteralEscape.Read(text, position, dialect, out var value);
        if (value is < 0xd800 or > 0xdfff)
        {
            return;
        }

        if (value <= 0xdbff && At('\\'))
        {
            position += LiteralEscape.Read(text, position, dialect, out var low);
            if (low is >= 0xdc00 and <= 0xdfff)
            {
                return;
            }
        }

        throw LiteralException.At(text, start, "both halves of a surrogate pair");
    }
}
