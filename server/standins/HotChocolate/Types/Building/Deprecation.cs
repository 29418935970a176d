using System.Reflection;

namespace HotChocolate.Types.Building;

/// <summary>Reads why a member is deprecated.</summary>
internal static class Deprecation
{
    public static string? Of(ICustomAttributeProvider member)
    {
        if (member.GetCustomAttributes(typeof(GraphQLDeprecatedAttribute), false) is [GraphQLDeprecatedAttribute given, ..])
        {
            return given.DeprecationReason;
        }

        return member.GetCustomAttributes(typeof(ObsoleteAttribute), false) is [ObsoleteAttribute obsolete, ..]
            ? obsolete.Message ?? "No longer supported"
            : null;
    }
}
