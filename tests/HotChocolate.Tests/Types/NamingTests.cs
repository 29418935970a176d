using HotChocolate.Types.Building;

namespace HotChocolate.Tests.Types;

[Trait("Req", "G-API")]
public sealed class NamingTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("IPAddress", "ipAddress")]
    [InlineData("ID", "id")]
    [InlineData("X", "x")]
    [InlineData("FOO1Bar", "foo1Bar")]
    [InlineData("FOO_Bar", "foo_Bar")]
    [InlineData("FOo", "fOo")]
    [InlineData("FoO", "foO")]
    [InlineData("Sha256", "sha256")]
    [InlineData("already", "already")]
    public void Fields_begin_with_small_letters(string name, string expected) => Assert.Equal(expected, Naming.CamelCase(name));

    [Theory]
    [InlineData("Foo", "FOO")]
    [InlineData("FooBarBaz", "FOO_BAR_BAZ")]
    [InlineData("StringGUID", "STRING_GUID")]
    [InlineData("IPAddress", "IP_ADDRESS")]
    [InlineData("FOO_BAR_BAZ", "FOO_BAR_BAZ")]
    [InlineData("FOOBAR", "FOOBAR")]
    [InlineData("FirstIPAddress", "FIRST_IP_ADDRESS")]
    [InlineData("f", "F")]
    public void Enum_values_are_capitals(string name, string expected) => Assert.Equal(expected, Naming.Constant(name));

    [Theory]
    [InlineData(nameof(Members.GetUserAsync), "user")]
    [InlineData(nameof(Members.Get), "get")]
    [InlineData(nameof(Members.Getter), "ter")]
    [InlineData(nameof(Members.Named), "other")]
    public void Methods_lose_get_and_async(string method, string expected) => Assert.Equal(expected, Naming.Field(typeof(Members).GetMethod(method)!));

    [Theory]
    [InlineData(typeof(INaming), "Naming")]
    [InlineData(typeof(List<int>), "ListOfInt32")]
    [InlineData(typeof(NamingTests), "NamingTests")]
    public void Types_lose_the_I_and_spell_their_arguments(Type type, string expected) => Assert.Equal(expected, Naming.OutputType(type));

    [Fact]
    public void Input_types_end_in_input()
    {
        Assert.Equal("INamingInput", Naming.InputType(typeof(INaming)));
        Assert.Equal("SearchInput", Naming.InputType(typeof(SearchInput)));
    }

    private interface INaming;

    private sealed class SearchInput;

    private sealed class Members
    {
        public static Task<int> GetUserAsync() => Task.FromResult(1);

        public static int Get() => 1;

        public static int Getter() => 1;

        [GraphQLName("other")]
        public static int Named() => 1;
    }
}
