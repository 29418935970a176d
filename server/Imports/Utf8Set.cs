using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GraphQLExport.Imports;

/// <summary>A set of texts that is asked with UTF-8 spans, without making strings.</summary>
internal sealed class Utf8Set
{
    private readonly HashSet<byte[]> texts = new(Comparer.Instance);

    public int Count => texts.Count;

    public IEnumerable<string> Strings => texts.Select(Encoding.UTF8.GetString);

    public void Add(string text) => texts.Add(Encoding.UTF8.GetBytes(text));

    public bool Add(ReadOnlySpan<byte> text) => texts.GetAlternateLookup<ReadOnlySpan<byte>>().Add(text);

    public bool Contains(ReadOnlySpan<byte> text) => texts.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(text);

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode([DisallowNull] byte[] text) => GetHashCode(text.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
